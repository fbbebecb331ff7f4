import type { RefusalText } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { refus } = messages;

/** Status, field and sentence of every refusal of `identite`. */
export const refusals = {
  AvisInconnu: { status: 404, message: refus.AvisInconnu },
  CleInconnue: { status: 404, message: refus.CleInconnue },
  SecondFacteurFaux: { status: 401, field: 'code', message: refus.SecondFacteurFaux },
  CompteInconnu: { status: 404, message: refus.CompteInconnu },
  CompteExistant: { status: 409, message: refus.CompteExistant },
  CompteSuspendu: { status: 403, message: refus.CompteSuspendu },
  CourrielDejaPris: { status: 409, message: refus.CourrielDejaPris },
  DejaMembre: { status: 409, field: 'courriel', message: refus.DejaMembre },
  DerniereDirection: { status: 409, field: 'roles', message: refus.DerniereDirection },
  DoubleEtapeDejaActive: { status: 409, message: refus.DoubleEtapeDejaActive },
  DoubleEtapeInactive: { status: 409, message: refus.DoubleEtapeInactive },
  DroitsNonTenus: { status: 403, field: 'droits', message: refus.DroitsNonTenus },
  EtapePerdue: { status: 401, message: refus.EtapePerdue },
  IdentifiantsFaux: { status: 401, message: refus.IdentifiantsFaux },
  InvitationInconnue: { status: 404, message: refus.InvitationInconnue },
  LienPerime: { status: 410, message: refus.LienPerime },
  MembreInconnu: { status: 404, message: refus.MembreInconnu },
  MotDePasseActuelFaux: { status: 422, field: 'actuel', message: refus.MotDePasseActuelFaux },
  MotDePasseTropCourt: { status: 422, field: 'nouveau', message: refus.MotDePasseTropCourt },
  MotDePasseTropFacile: { status: 422, field: 'nouveau', message: refus.MotDePasseTropFacile },
  PasSoiMeme: { status: 409, message: refus.PasSoiMeme },
  OrganismeInconnu: { status: 404, message: refus.OrganismeInconnu },
  CompteVerrouille: {
    status: 429,
    message: ({ secondes }: { secondes: number }) => refus.CompteVerrouille(secondes),
  },
} satisfies Record<string, RefusalText>;

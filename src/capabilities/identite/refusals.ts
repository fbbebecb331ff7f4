import type { RefusalText } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { refus } = messages;

/** Status, field and sentence of every refusal of `identite`. */
export const refusals = {
  AvisInconnu: { status: 404, message: refus.AvisInconnu },
  CleInconnue: { status: 404, message: refus.CleInconnue },
  SecondFacteurFaux: { status: 401, field: 'code', message: refus.SecondFacteurFaux },
  CompteSuspendu: { status: 403, message: refus.CompteSuspendu },
  DroitsNonTenus: { status: 403, field: 'droits', message: refus.DroitsNonTenus },
  EtapePerdue: { status: 401, message: refus.EtapePerdue },
  IdentifiantsFaux: { status: 401, message: refus.IdentifiantsFaux },
  LienPerime: { status: 410, message: refus.LienPerime },
  OrganismeInconnu: { status: 404, message: refus.OrganismeInconnu },
  CompteVerrouille: {
    status: 429,
    message: ({ secondes }: { secondes: number }) => refus.CompteVerrouille(secondes),
  },
} satisfies Record<string, RefusalText>;

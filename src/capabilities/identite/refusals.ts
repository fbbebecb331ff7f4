import type { RefusalText } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { refus } = messages;

/** Status, field and sentence of every refusal of `identite`. */
export const refusals = {
  AvisInconnu: { status: 404, message: refus.AvisInconnu },
  CleInconnue: { status: 404, message: refus.CleInconnue },
  DroitsNonTenus: { status: 403, field: 'droits', message: refus.DroitsNonTenus },
  IdentifiantsFaux: { status: 401, message: refus.IdentifiantsFaux },
  LienPerime: { status: 410, message: refus.LienPerime },
  OrganismeInconnu: { status: 404, message: refus.OrganismeInconnu },
} satisfies Record<string, RefusalText>;

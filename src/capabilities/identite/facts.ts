import type { FactSentence } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { faits } = messages;

/** The facts that `identite` records, in one sentence each. */
export const facts = {
  'cle_api.creee': ({ nom }) => faits['cle_api.creee'](String(nom)),
  'cle_api.revoquee': ({ nom }) => faits['cle_api.revoquee'](String(nom)),
  'membre.invite': ({ nom }) => faits['membre.invite'](String(nom)),
  'membre.invitation_annulee': ({ nom }) => faits['membre.invitation_annulee'](String(nom)),
  'membre.rejoint': ({ nom }) => faits['membre.rejoint'](String(nom)),
  'membre.roles_changes': ({ nom }) => faits['membre.roles_changes'](String(nom)),
  'membre.suspendu': ({ nom }) => faits['membre.suspendu'](String(nom)),
  'membre.reactive': ({ nom }) => faits['membre.reactive'](String(nom)),
  'organisme.cree': ({ nom }) => faits['organisme.cree'](String(nom)),
  'organisme.modifie': () => faits['organisme.modifie'],
} satisfies Record<string, FactSentence>;

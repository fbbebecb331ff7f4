import type { RightDeclaration } from '#platform/capability.ts';
import { EQUIPE } from './domain/roles.ts';
import { messages } from './messages.fr.ts';

const { droits } = messages;

/** What the roles may do with accounts and settings. */
export const rights = {
  'organisme.modifier': { libelle: droits['organisme.modifier'], roles: ['direction'] },
  'membre.gerer': { libelle: droits['membre.gerer'], roles: ['direction'] },
  'droit.lire': { libelle: droits['droit.lire'], roles: [...EQUIPE, 'auditeur'] },
  'cle_api.gerer': { libelle: droits['cle_api.gerer'], roles: ['direction'] },
  'journal.lire': { libelle: droits['journal.lire'], roles: ['direction', 'referent_qualite'] },
} satisfies Record<string, RightDeclaration>;

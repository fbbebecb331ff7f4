import type { RightDeclaration } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

export const rights: Readonly<Record<string, RightDeclaration>> = {
  'registre.lire': {
    libelle: messages.droits['registre.lire'],
    roles: ['direction', 'responsable_pedagogique', 'assistant', 'referent_qualite', 'auditeur'],
  },
  'registre.gerer': { libelle: messages.droits['registre.gerer'], roles: ['direction'] },
};

import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import type { RightDeclaration } from '#platform/capability.ts';

export const droits: Readonly<Record<string, RightDeclaration>> = {
  'session.lire': { libelle: 'Voir les sessions', roles: [...EQUIPE, 'auditeur'] },
  'session.modifier': { libelle: 'Ouvrir, changer et annuler des sessions', roles: GESTION },
  'inscription.lire': { libelle: 'Voir les dossiers des apprenants', roles: [...EQUIPE, 'auditeur'] },
  'inscription.modifier': { libelle: 'Inscrire et faire avancer les dossiers', roles: GESTION },
  'inscription.financer': { libelle: 'Voir les prix et les financements', roles: [...GESTION, 'auditeur'] },
  'inscription.lire_soi': { libelle: 'Voir son propre parcours', roles: ['apprenant'] },
  'inscription.suivre': { libelle: 'Suivre les alternants de son entreprise', roles: ['entreprise'] },
  'positionnement.constater': {
    libelle: 'Constater le niveau des apprenants',
    roles: ['direction', 'responsable_pedagogique', 'formateur'],
  },
  'acquis.evaluer': {
    libelle: 'Évaluer ce que les apprenants ont acquis',
    roles: ['direction', 'responsable_pedagogique', 'formateur'],
  },
  'parcours.decider': {
    libelle: 'Adapter le parcours d’une personne',
    roles: ['direction', 'responsable_pedagogique'],
  },
};

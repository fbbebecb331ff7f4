import { declarationActivite, identiteOrganisme, LU_LE } from './communes.ts';
import { mentionDistance, mentionsAction, mentionsPrix } from './convention.ts';
import type { Mention } from './mention.ts';

/** Once approved, the quote may stand for the convention if it says as much (D. 6353-1, II). */
export const mentionsDevis: readonly Mention[] = [
  identiteOrganisme,
  declarationActivite,
  {
    id: 'acheteur',
    libelle: 'Nom et adresse de l’acheteur',
    reference: 'C. trav., art. L. 6353-1',
    verifieeLe: LU_LE,
    champs: ['client.nom', 'client.adresse.voie', 'client.adresse.commune'],
  },
  ...mentionsAction,
  mentionDistance,
  ...mentionsPrix,
  {
    id: 'validite',
    libelle: 'Date jusqu’à laquelle l’offre engage l’organisme',
    reference: 'C. civ., art. 1116',
    verifieeLe: null,
    champs: ['valableJusquAu'],
  },
];

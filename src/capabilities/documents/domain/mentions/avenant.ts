import { declarationActivite, identiteOrganisme, LU_LE } from './communes.ts';
import type { Mention } from './mention.ts';

// What binds the parties changes by their consent only; the contract of training must go on saying what the law asks.
const accord = { reference: 'C. civ., art. 1193 ; C. trav., art. L. 6353-1 et L. 6353-3', verifieeLe: null };
const contenu = { reference: 'C. trav., art. D. 6353-1 et L. 6353-4', verifieeLe: LU_LE };

export const mentionsAvenant: readonly Mention[] = [
  identiteOrganisme,
  declarationActivite,
  {
    ...accord,
    id: 'origine',
    libelle: 'Document modifié, avec son numéro et sa date',
    champs: ['origine.type', 'origine.numero', 'origine.etabliLe', 'origine.intitule'],
  },
  {
    ...accord,
    id: 'partie',
    libelle: 'Autre partie au contrat',
    champs: ['partie.nom', 'partie.signataire'],
  },
  { ...accord, id: 'motif', libelle: 'Motif de l’avenant', champs: ['motif'] },
  { ...accord, id: 'effet', libelle: 'Date d’effet', champs: ['effetLe'] },
  {
    ...contenu,
    id: 'modifications',
    libelle: 'Ce qui change',
    champs: ['modifications[].objet', 'modifications[].apres'],
  },
  {
    ...accord,
    id: 'reste',
    libelle: 'Maintien de tout le reste',
    champs: [],
    phrases: ['Toutes les autres stipulations restent inchangées.'],
  },
];

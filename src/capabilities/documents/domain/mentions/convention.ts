import type { DonneesConvention } from '../modeles/convention.ts';
import { declarationActivite, identiteOrganisme, LU_LE } from './communes.ts';
import type { Mention } from './mention.ts';

const source = { reference: 'C. trav., art. D. 6353-1, I, 1°', verifieeLe: LU_LE };
const argent = { reference: 'C. trav., art. D. 6353-1, I, 2°', verifieeLe: LU_LE };

/** What D. 6353-1 asks of the action; quotes that stand for a convention share it (D. 6353-1, II). */
export const mentionsAction: readonly Mention[] = [
  { ...source, id: 'intitule', libelle: 'Intitulé de l’action', champs: ['action.intitule'] },
  { ...source, id: 'objectif', libelle: 'Objectif de l’action', champs: ['action.objectifs'] },
  { ...source, id: 'contenu', libelle: 'Contenu de l’action', champs: ['action.modules[].intitule'] },
  {
    ...source,
    id: 'moyens',
    libelle: 'Moyens prévus',
    champs: ['action.moyensPedagogiques', 'action.moyensTechniques'],
  },
  { ...source, id: 'duree', libelle: 'Durée de l’action', champs: ['action.volumes'] },
  { ...source, id: 'periode', libelle: 'Période de réalisation', champs: ['action.debut', 'action.fin'] },
  {
    ...source,
    id: 'taux-distance',
    libelle: 'Taux des enseignements dispensés à distance',
    champs: ['action.tauxDistance'],
    phrases: ['Taux des enseignements à distance'],
  },
  { ...source, id: 'deroulement', libelle: 'Modalités de déroulement', champs: ['action.deroulement'] },
  { ...source, id: 'suivi', libelle: 'Modalités de suivi', champs: ['action.suivi'] },
  { ...source, id: 'sanction', libelle: 'Modalités de sanction', champs: ['action.sanction'] },
];

export const mentionsPrix: readonly Mention[] = [
  { ...argent, id: 'prix', libelle: 'Prix de l’action', champs: ['prix.lignes[].libelle'] },
  { ...argent, id: 'reglement', libelle: 'Modalités de règlement', champs: ['prix.reglement'] },
];

/** Organisation of distance learning, when there is any. */
export const mentionDistance: Mention = {
  id: 'distance',
  libelle: 'Assistance, activités à distance avec leur durée, évaluations',
  reference: 'C. trav., art. D. 6313-3-1',
  verifieeLe: LU_LE,
  champs: [
    'action.distance.assistance',
    'action.distance.activites[].intitule',
    'action.distance.evaluations',
  ],
  quand: ({ action }: Pick<DonneesConvention, 'action'>) => (action.tauxDistance ?? 0) > 0,
};

export const mentionsConvention: readonly Mention[] = [
  identiteOrganisme,
  declarationActivite,
  {
    id: 'acheteur',
    libelle: 'Acheteur de la formation, son adresse et son représentant',
    reference: 'C. trav., art. L. 6353-1',
    verifieeLe: LU_LE,
    champs: ['client.nom', 'client.adresse.voie', 'client.adresse.commune', 'client.representant.nom'],
  },
  ...mentionsAction,
  mentionDistance,
  ...mentionsPrix,
];

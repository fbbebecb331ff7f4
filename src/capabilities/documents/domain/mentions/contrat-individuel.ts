import type { DonneesContratIndividuel } from '../modeles/contrat-individuel.ts';
import { declarationActivite, identiteOrganisme, LU_LE } from './communes.ts';
import { mentionDistance } from './convention.ts';
import type { Mention } from './mention.ts';

const article = (numero: string) => ({ reference: `C. trav., art. ${numero}`, verifieeLe: LU_LE });
const premier = article('L. 6353-4, 1°');
const deuxieme = article('L. 6353-4, 2°');
const troisieme = article('L. 6353-4, 3°');
const cinquieme = article('L. 6353-4, 5°');

const contenu: readonly Mention[] = [
  { ...premier, id: 'nature', libelle: 'Nature de l’action', champs: ['action.nature'] },
  { ...premier, id: 'duree', libelle: 'Durée de la formation', champs: ['action.volumes'] },
  { ...premier, id: 'programme', libelle: 'Programme', champs: ['action.modules[].intitule'] },
  {
    ...premier,
    id: 'objet',
    libelle: 'Objet de la formation',
    champs: ['action.intitule', 'action.objectifs'],
  },
  { ...premier, id: 'effectif', libelle: 'Effectif de la session', champs: ['effectif'] },
  {
    ...deuxieme,
    id: 'prerequis',
    libelle: 'Niveau de connaissances préalables requis',
    champs: ['action.prerequis'],
  },
];

const conditions: readonly Mention[] = [
  { ...troisieme, id: 'deroulement', libelle: 'Conditions de la formation', champs: ['action.deroulement'] },
  {
    ...troisieme,
    id: 'moyens',
    libelle: 'Moyens pédagogiques et techniques',
    champs: ['action.moyensPedagogiques', 'action.moyensTechniques'],
  },
  {
    ...troisieme,
    id: 'controle',
    libelle: 'Modalités de contrôle des connaissances',
    champs: ['action.evaluation'],
  },
  { ...troisieme, id: 'sanction', libelle: 'Nature de la sanction', champs: ['action.sanction'] },
  { ...mentionDistance, reference: `${troisieme.reference} et D. 6313-3-1` },
  {
    ...article('L. 6353-4, 4°'),
    id: 'formateurs',
    libelle: 'Diplômes, titres ou références des formateurs',
    champs: ['action.formateurs[].nom', 'action.formateurs[].titres'],
  },
];

const argent: readonly Mention[] = [
  {
    ...cinquieme,
    id: 'paiement',
    libelle: 'Prix et modalités de paiement',
    champs: ['prix.lignes[].libelle', 'prix.reglement', 'prix.versements[].le'],
  },
  {
    ...cinquieme,
    id: 'cessation',
    libelle: 'Conditions financières en cas de cessation anticipée',
    champs: ['cessationAnticipee'],
  },
  {
    ...cinquieme,
    id: 'abandon',
    libelle: 'Conditions financières en cas d’abandon',
    champs: ['abandon'],
  },
  {
    ...article('L. 6353-6'),
    id: 'premier-versement',
    libelle: 'Rien avant la fin du délai, 30 % au plus à son expiration, solde échelonné',
    champs: [],
    phrases: [
      'Aucune somme ne peut être exigée du stagiaire avant l’expiration du délai de rétractation.',
      'une somme supérieure à 30 % du prix convenu',
      'Le solde donne lieu à échelonnement des paiements',
    ],
  },
];

const sorties: readonly Mention[] = [
  {
    ...article('L. 6353-5'),
    id: 'retractation',
    libelle: 'Délai de rétractation de dix jours',
    champs: [],
    phrases: ['dix jours à compter de la signature', 'lettre recommandée avec avis de réception'],
    quand: ({ conclusion }: DonneesContratIndividuel) => conclusion === 'organisme',
  },
  {
    id: 'retractation-consommateur',
    libelle: 'Délai de rétractation de quatorze jours',
    reference: 'C. conso., art. L. 221-18',
    verifieeLe: null,
    champs: [],
    phrases: ['quatorze jours à compter de la signature'],
    quand: ({ conclusion }: DonneesContratIndividuel) => conclusion !== 'organisme',
  },
  {
    ...article('L. 6353-7'),
    id: 'force-majeure',
    libelle: 'Rupture pour force majeure',
    champs: [],
    phrases: ['force majeure dûment reconnue', 'à due proportion de leur valeur prévue au contrat'],
  },
];

export const mentionsContratIndividuel: readonly Mention[] = [
  identiteOrganisme,
  declarationActivite,
  {
    ...article('L. 6353-3'),
    id: 'stagiaire',
    libelle: 'Nom et adresse de la personne qui signe',
    champs: ['stagiaire.prenom', 'stagiaire.nom', 'stagiaire.adresse.voie', 'stagiaire.adresse.commune'],
  },
  ...contenu,
  ...conditions,
  ...argent,
  ...sorties,
];

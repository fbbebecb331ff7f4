import { declarationActivite, identiteOrganisme, LU_LE } from './communes.ts';
import type { Mention } from './mention.ts';

const convocation = { reference: 'C. trav., art. L. 6353-8 ; indicateur 9', verifieeLe: LU_LE };
const preuve = { reference: 'C. trav., art. R. 6313-3 (tout élément probant)', verifieeLe: LU_LE };
const attestation = { reference: 'C. trav., art. L. 6313-7', verifieeLe: LU_LE };
const usage = { reference: 'Usage ; indicateur 10 du référentiel national qualité', verifieeLe: null };

export const mentionsConvocation: readonly Mention[] = [
  identiteOrganisme,
  { ...convocation, id: 'destinataire', libelle: 'Personne convoquée', champs: ['destinataire.nom'] },
  { ...convocation, id: 'action', libelle: 'Intitulé et objectifs', champs: ['intitule', 'objectifs'] },
  {
    ...convocation,
    id: 'horaires',
    libelle: 'Dates et horaires',
    champs: ['seances[].debut', 'seances[].fin'],
  },
  { ...convocation, id: 'formateurs', libelle: 'Formateurs', champs: ['formateurs'] },
  { ...convocation, id: 'lieu', libelle: 'Lieu', champs: ['lieu.nom', 'lieu.adresse.commune'] },
  { ...convocation, id: 'evaluation', libelle: 'Modalités d’évaluation', champs: ['evaluation'] },
  {
    ...convocation,
    id: 'contact',
    libelle: 'Personne à joindre',
    champs: ['contact.nom', 'contact.telephone'],
  },
  {
    ...convocation,
    id: 'accessibilite',
    libelle: 'Accessibilité et référent handicap',
    champs: ['accessibilite', 'referentHandicap.nom'],
  },
  {
    ...convocation,
    id: 'reglement-interieur',
    libelle: 'Mise à disposition du règlement intérieur',
    champs: [],
    phrases: ['règlement intérieur'],
  },
];

export const mentionsFeuilleEmargement: readonly Mention[] = [
  identiteOrganisme,
  { ...preuve, id: 'action', libelle: 'Intitulé de la formation', champs: ['intitule'] },
  {
    ...preuve,
    id: 'creneaux',
    libelle: 'Jour, heures et formateur de chaque créneau',
    champs: ['creneaux[].le', 'creneaux[].debut', 'creneaux[].fin', 'creneaux[].formateur'],
  },
  { ...preuve, id: 'apprenants', libelle: 'Nom de chaque apprenant', champs: ['apprenants[].nom'] },
];

export const mentionsAttestationFinFormation: readonly Mention[] = [
  identiteOrganisme,
  declarationActivite,
  {
    ...attestation,
    id: 'titulaire',
    libelle: 'Titulaire de l’attestation',
    champs: ['apprenant.prenom', 'apprenant.nom'],
  },
  { ...attestation, id: 'intitule', libelle: 'Intitulé', champs: ['intitule'] },
  { ...attestation, id: 'objectifs', libelle: 'Objectifs', champs: ['objectifs'] },
  { ...attestation, id: 'nature', libelle: 'Nature de l’action', champs: ['nature'] },
  { ...attestation, id: 'duree', libelle: 'Durée suivie', champs: ['dureeMinutes'] },
  { ...attestation, id: 'dates', libelle: 'Dates', champs: ['debut', 'fin'] },
  {
    ...attestation,
    id: 'resultats',
    libelle: 'Résultats de l’évaluation des acquis',
    champs: ['resultats[].competence'],
  },
  {
    ...attestation,
    id: 'signataire',
    libelle: 'Signataire',
    champs: ['signataire.nom', 'signataire.qualite'],
  },
];

export const mentionsProtocoleIndividuel: readonly Mention[] = [
  identiteOrganisme,
  { ...usage, id: 'apprenant', libelle: 'Apprenant', champs: ['apprenant.prenom', 'apprenant.nom'] },
  { ...usage, id: 'objectifs', libelle: 'Objectifs', champs: ['objectifs'] },
  { ...usage, id: 'positionnement', libelle: 'Résultat du positionnement', champs: ['positionnement'] },
  {
    ...usage,
    id: 'etapes',
    libelle: 'Étapes du parcours',
    champs: ['etapes[].intitule', 'etapes[].modalite'],
  },
  { ...usage, id: 'moyens', libelle: 'Moyens', champs: ['moyens'] },
  { ...usage, id: 'suivi', libelle: 'Suivi', champs: ['suivi'] },
  { ...usage, id: 'evaluation', libelle: 'Évaluation', champs: ['evaluation'] },
  { ...usage, id: 'referent', libelle: 'Référent du parcours', champs: ['referent.nom'] },
];

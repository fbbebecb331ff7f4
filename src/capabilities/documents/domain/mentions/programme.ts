import { declarationDansLaPublicite, identiteOrganisme, LU_LE } from './communes.ts';
import type { Mention } from './mention.ts';

const avant = { reference: 'C. trav., art. L. 6353-8', verifieeLe: LU_LE };
// The indicator as amended by décret n° 2026-728; its own text was read through secondary sources only.
const indicateur = { reference: 'Référentiel national qualité, indicateur 1 (2026)', verifieeLe: null };

export const mentionsProgramme: readonly Mention[] = [
  identiteOrganisme,
  declarationDansLaPublicite,
  { ...avant, id: 'objectifs', libelle: 'Objectifs', champs: ['action.objectifs'] },
  { ...avant, id: 'contenu', libelle: 'Contenu', champs: ['action.modules[].intitule'] },
  { ...avant, id: 'formateurs', libelle: 'Liste des formateurs', champs: ['action.formateurs[].nom'] },
  { ...avant, id: 'horaires', libelle: 'Horaires', champs: ['action.horaires'] },
  { ...avant, id: 'evaluation', libelle: 'Modalités d’évaluation', champs: ['action.evaluation'] },
  {
    ...avant,
    id: 'contact',
    libelle: 'Personne chargée des relations avec les stagiaires',
    champs: ['contact.nom', 'contact.telephone', 'contact.courriel'],
  },
  {
    ...avant,
    id: 'reglement-interieur',
    libelle: 'Mise à disposition du règlement intérieur',
    champs: [],
    phrases: ['règlement intérieur'],
  },
  { ...indicateur, id: 'prerequis', libelle: 'Prérequis, ou leur absence', champs: ['action.prerequis'] },
  { ...indicateur, id: 'duree', libelle: 'Durée', champs: ['action.volumes'] },
  { ...indicateur, id: 'reconnaissance', libelle: 'Type de reconnaissance', champs: ['action.sanction'] },
  { ...indicateur, id: 'acces', libelle: 'Modalités d’accès', champs: ['modalitesAcces'] },
  { ...indicateur, id: 'delai', libelle: 'Délai d’accès', champs: ['delaiAcces'] },
  { ...indicateur, id: 'tarif', libelle: 'Tarif', champs: ['tarif'] },
  { ...indicateur, id: 'financements', libelle: 'Modalités de financement', champs: ['financements'] },
  { ...indicateur, id: 'methodes', libelle: 'Méthodes mobilisées', champs: ['action.moyensPedagogiques'] },
  {
    ...indicateur,
    id: 'accessibilite',
    libelle: 'Accessibilité aux personnes en situation de handicap',
    champs: ['accessibilite', 'referentHandicap.nom'],
  },
];

import type { DonneesLivretAccueil } from '../modeles/livret-accueil.ts';
import { identiteOrganisme, LU_LE } from './communes.ts';
import type { Mention } from './mention.ts';

const indicateur = (numero: number) => ({
  reference: `Référentiel national qualité, indicateur ${numero} (2026)`,
  verifieeLe: null,
});
const article = (numero: string) => ({ reference: `C. trav., art. ${numero}`, verifieeLe: LU_LE });
const pourApprentis = ({ apprentissage }: DonneesLivretAccueil) => apprentissage !== null;

export const mentionsLivretAccueil: readonly Mention[] = [
  identiteOrganisme,
  { ...indicateur(9), id: 'equipe', libelle: 'Équipe et contacts', champs: ['equipe[].nom'] },
  { ...indicateur(9), id: 'lieux', libelle: 'Lieux et accès', champs: ['lieux[].nom', 'lieux[].acces'] },
  { ...indicateur(9), id: 'horaires', libelle: 'Horaires', champs: ['horaires'] },
  {
    ...indicateur(9),
    id: 'accessibilite',
    libelle: 'Accessibilité et référent handicap',
    champs: ['accessibilite', 'referentHandicap.nom'],
  },
  { ...indicateur(9), id: 'evaluation', libelle: 'Évaluation', champs: ['evaluation'] },
  {
    ...indicateur(12),
    id: 'signalement',
    libelle: 'Signalement des violences, du harcèlement et des discriminations',
    champs: ['signalement', 'contactSignalement.nom'],
  },
  { ...indicateur(31), id: 'reclamations', libelle: 'Réclamations', champs: ['reclamations'] },
  {
    ...article('L. 6231-2, 4°'),
    id: 'droits-devoirs',
    libelle: 'Droits et devoirs de l’apprenti',
    champs: ['droits', 'devoirs', 'apprentissage.statut'],
    quand: pourApprentis,
  },
  {
    ...article('L. 6231-2, 4°'),
    id: 'sante-securite',
    libelle: 'Santé et sécurité',
    champs: ['santeSecurite'],
    quand: pourApprentis,
  },
  {
    ...article('L. 6231-2, 5°'),
    id: 'rupture',
    libelle: 'Suite de la formation après une rupture de contrat',
    champs: ['apprentissage.rupture'],
    quand: pourApprentis,
  },
  {
    ...article('L. 6231-2, 10°'),
    id: 'mobilite',
    libelle: 'Personne chargée de la mobilité',
    champs: ['apprentissage.mobilite.nom'],
    quand: pourApprentis,
  },
  {
    ...article('L. 6231-2, 14°'),
    id: 'aides',
    libelle: 'Aides auxquelles l’apprenti peut prétendre',
    champs: ['apprentissage.aides'],
    quand: pourApprentis,
  },
  {
    ...indicateur(15),
    id: 'mediateur',
    libelle: 'Médiateur de l’apprentissage et inspection du travail',
    champs: ['apprentissage.mediateur.nom', 'apprentissage.inspectionTravail.nom'],
    quand: pourApprentis,
  },
];

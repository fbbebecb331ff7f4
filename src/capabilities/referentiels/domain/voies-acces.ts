import type { VoieAcces } from './certification.ts';

/** Libellé exact des tableaux de France compétences, apostrophes ramenées à la droite. */
const LIBELLES: Readonly<Record<string, VoieAcces>> = {
  "Après un parcours de formation sous statut d'élève ou d'étudiant": 'formationInitiale',
  "En contrat d'apprentissage": 'apprentissage',
  'Après un parcours de formation continue': 'formationContinue',
  'En contrat de professionnalisation': 'contratProfessionnalisation',
  'Par candidature individuelle': 'candidatureIndividuelle',
  'Par expérience': 'experience',
};

/** Élément de la fiche XML qui ouvre chaque voie. */
export const ELEMENTS_VOIES: Readonly<Record<string, VoieAcces>> = {
  SI_JURY_FI: 'formationInitiale',
  SI_JURY_CA: 'apprentissage',
  SI_JURY_FC: 'formationContinue',
  SI_JURY_CQ: 'contratProfessionnalisation',
  SI_JURY_CL: 'candidatureIndividuelle',
  SI_JURY_VAE: 'experience',
};

export function voieDuLibelle(libelle: string): VoieAcces | undefined {
  return LIBELLES[libelle.replaceAll('’', "'")];
}

/** Ce dont le dossier d'un formateur est fait (indicateurs 21 et 22 du référentiel national qualité). */
export const NATURES = [
  'cv',
  'diplome',
  'experience',
  'habilitation',
  'formation_suivie',
  'entretien',
] as const;
export type Nature = (typeof NATURES)[number];

export const STATUTS_FORMATEUR = ['permanent', 'occasionnel', 'externe'] as const;
export type StatutFormateur = (typeof STATUTS_FORMATEUR)[number];

export type ManqueFormateur =
  | 'CvAbsent'
  | 'CvPerime'
  | 'CompetenceNonProuvee'
  | 'HabilitationPerimee'
  | 'EntretienAncien';

/** Ce que le dossier d'un formateur contient, résumé. Les dates sont des jours ISO 8601. */
export interface ResumeDossier {
  readonly statut: StatutFormateur | null;
  readonly cvExpireLe: string | null;
  /** Diplômes et expériences. */
  readonly preuves: number;
  /** La plus ancienne fin de validité parmi les habilitations. */
  readonly habilitationExpireLe: string | null;
  readonly entretienLe: string | null;
}

/** Un entretien par an pour les salariés : au-delà, il est à refaire. */
const MOIS_ENTRETIEN = 12;
/** Un CV vaut un an. */
export const MOIS_CV = 12;

const avant = (texte: string, limite: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(texte), limite) < 0;

/** Ce qui manque ou n'est plus valable à ce jour dans le dossier d'un formateur. */
export function manquesDuDossier(dossier: ResumeDossier, jour: Temporal.PlainDate): ManqueFormateur[] {
  const manques: ManqueFormateur[] = [];
  if (dossier.cvExpireLe === null) manques.push('CvAbsent');
  else if (avant(dossier.cvExpireLe, jour)) manques.push('CvPerime');
  if (dossier.preuves === 0) manques.push('CompetenceNonProuvee');
  if (dossier.habilitationExpireLe !== null && avant(dossier.habilitationExpireLe, jour))
    manques.push('HabilitationPerimee');
  const limite = jour.subtract({ months: MOIS_ENTRETIEN });
  const ancien = dossier.entretienLe === null || avant(dossier.entretienLe, limite);
  if (dossier.statut === 'permanent' && ancien) manques.push('EntretienAncien');
  return manques;
}

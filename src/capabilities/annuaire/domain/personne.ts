/** What is known of a person, whatever her role. Dates are `YYYY-MM-DD`; blanks are null. */
export interface DonneesPersonne {
  readonly nomNaissance: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly dateNaissance: string | null;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  /** Code INSEE de la commune de résidence. */
  readonly commune: string | null;
  /** The person's number in the tool she comes from. */
  readonly referenceExterne: string | null;
}

export interface Personne extends DonneesPersonne {
  readonly id: string;
  readonly archiveeLe: Temporal.Instant | null;
  /** The person kept, when this one turned out to be her double. */
  readonly fusionneeDans: string | null;
  readonly modifieLe: Temporal.Instant;
}

export const CHAMPS_PERSONNE = [
  'prenom',
  'nomNaissance',
  'nomUsage',
  'dateNaissance',
  'courriel',
  'telephone',
  'adresse',
  'codePostal',
  'ville',
  'commune',
  'referenceExterne',
] as const satisfies readonly (keyof DonneesPersonne)[];

export type ChampPersonne = (typeof CHAMPS_PERSONNE)[number];

/** Nothing known yet but the name. */
export const SANS_DONNEES = {
  nomUsage: null,
  dateNaissance: null,
  courriel: null,
  telephone: null,
  adresse: null,
  codePostal: null,
  ville: null,
  commune: null,
  referenceExterne: null,
} as const satisfies Omit<DonneesPersonne, 'prenom' | 'nomNaissance'>;

type Nom = Pick<DonneesPersonne, 'nomNaissance' | 'nomUsage' | 'prenom'>;

/** `Bakary Konaté`: how a person is called. The name in use wins over the name at birth. */
export function nomComplet({ nomNaissance, nomUsage, prenom }: Nom): string {
  return `${prenom} ${nomUsage ?? nomNaissance}`;
}

/** `Konaté Bakary`: for lists sorted by name. */
export function nomDeListe({ nomNaissance, nomUsage, prenom }: Nom): string {
  return `${nomUsage ?? nomNaissance} ${prenom}`;
}

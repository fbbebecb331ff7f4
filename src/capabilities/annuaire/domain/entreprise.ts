/** What is known of an establishment of a company. `siret`: 14 digits. */
export interface DonneesEntreprise {
  readonly siret: string;
  readonly raisonSociale: string;
  readonly enseigne: string | null;
  /** APE code, NAF rév. 2, `62.01Z`. */
  readonly naf: string | null;
  /** Identifier of the collective agreement, 4 digits. */
  readonly idcc: string | null;
  /** Number of employees. */
  readonly effectif: number | null;
  readonly opco: string | null;
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
}

export interface Entreprise extends DonneesEntreprise {
  readonly id: string;
  readonly archiveeLe: Temporal.Instant | null;
  readonly modifieLe: Temporal.Instant;
}

export const CHAMPS_ENTREPRISE = [
  'raisonSociale',
  'enseigne',
  'siret',
  'naf',
  'idcc',
  'effectif',
  'opco',
  'adresse',
  'codePostal',
  'ville',
  'telephone',
  'courriel',
] as const satisfies readonly (keyof DonneesEntreprise)[];

export type ChampEntreprise = (typeof CHAMPS_ENTREPRISE)[number];

/** Nothing known yet but the name and the SIRET. */
export const SANS_DONNEES_D_ENTREPRISE = {
  enseigne: null,
  naf: null,
  idcc: null,
  effectif: null,
  opco: null,
  adresse: null,
  codePostal: null,
  ville: null,
  telephone: null,
  courriel: null,
} as const satisfies Omit<DonneesEntreprise, 'siret' | 'raisonSociale'>;

/** The name over the door, else the legal one. */
export function nomEntreprise({
  enseigne,
  raisonSociale,
}: Pick<DonneesEntreprise, 'enseigne' | 'raisonSociale'>): string {
  return enseigne ?? raisonSociale;
}

import type { Tx } from '#platform/db/types.ts';

/** What the law wants anyone to know of an organisme. */
export interface OrganismePublic {
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly siret: string;
  readonly nda: string | null;
  readonly regionNda: string | null;
  readonly representant: string;
  readonly qualite: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
}

/** The organismes of the instance, for its legal page. To be called for the instance. */
export function organismesPublics(tx: Tx): Promise<OrganismePublic[]> {
  return tx
    .selectFrom('identite.organisme')
    .orderBy('raison_sociale')
    .limit(100)
    .select([
      'raison_sociale as raisonSociale',
      'adresse',
      'code_postal as codePostal',
      'ville',
      'siret',
      'nda',
      'region_nda as regionNda',
      'representant',
      'qualite_representant as qualite',
      'courriel',
      'telephone',
    ])
    .execute();
}

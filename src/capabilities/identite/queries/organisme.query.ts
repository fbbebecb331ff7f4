import type { Tx } from '#platform/db/types.ts';

/** An organisme as its documents and its pages name it. */
export interface Organisme {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly raisonSociale: string;
  readonly siret: string;
  /** Numéro de déclaration d’activité (art. R. 6351-6 C. trav.), eleven digits. */
  readonly nda: string | null;
  /** The region whose prefect registered it: the mention of art. L. 6352-12 names it. */
  readonly regionNda: string | null;
  readonly uai: string | null;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly siteWeb: string | null;
  readonly representant: string;
  readonly qualiteRepresentant: string;
  readonly alsaceMoselle: boolean;
  readonly exonereTva: boolean;
}

/** The organisme in force; null when there is none. One statement. */
export async function organisme(tx: Tx, id: string): Promise<Organisme | null> {
  const row = await tx
    .selectFrom('identite.organisme')
    .where('id', '=', id)
    .select([
      'id',
      'slug',
      'nom',
      'raison_sociale as raisonSociale',
      'siret',
      'nda',
      'region_nda as regionNda',
      'uai',
      'adresse',
      'code_postal as codePostal',
      'ville',
      'telephone',
      'courriel',
      'site_web as siteWeb',
      'representant',
      'qualite_representant as qualiteRepresentant',
      'alsace_moselle as alsaceMoselle',
      'exonere_tva as exonereTva',
    ])
    .executeTakeFirst();
  return row ?? null;
}

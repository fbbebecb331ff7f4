import type { Tx } from '#platform/db/types.ts';

export interface NouvelOrganisme {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly raisonSociale: string;
  readonly siret: string;
  readonly nda?: string;
  readonly uai?: string;
  readonly adresse?: string;
  readonly codePostal?: string;
  readonly ville?: string;
  readonly representant?: string;
  readonly qualiteRepresentant?: string;
  readonly alsaceMoselle?: boolean;
}

/** Writes an organisme; to be called for the instance. Does nothing when it is there already. */
export async function creerOrganisme(tx: Tx, o: NouvelOrganisme): Promise<void> {
  await tx
    .insertInto('identite.organisme')
    .values({
      id: o.id,
      slug: o.slug,
      nom: o.nom,
      raison_sociale: o.raisonSociale,
      siret: o.siret,
      nda: o.nda ?? null,
      uai: o.uai ?? null,
      adresse: o.adresse ?? '',
      code_postal: o.codePostal ?? '',
      ville: o.ville ?? '',
      representant: o.representant ?? '',
      qualite_representant: o.qualiteRepresentant ?? '',
      alsace_moselle: o.alsaceMoselle ?? false,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

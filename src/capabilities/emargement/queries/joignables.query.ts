import type { Tx } from '#platform/db/types.ts';

/** Somebody without account who has an address. */
export interface JoignableSansCompte {
  readonly personneId: string;
  readonly prenom: string;
  readonly courriel: string;
  readonly organisme: string;
  readonly repondreA: string | null;
}

/** Those of these persons who have an address, by person. One statement, none for nobody. */
export async function joignables(
  tx: Tx,
  organismeId: string,
  personneIds: readonly string[],
): Promise<ReadonlyMap<string, JoignableSansCompte>> {
  if (personneIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('annuaire.personne as p')
    .innerJoin('identite.organisme as o', 'o.id', 'p.organisme_id')
    .where('p.organisme_id', '=', organismeId)
    .where('p.id', 'in', personneIds)
    .where('p.courriel', 'is not', null)
    .select(['p.id as personneId', 'p.prenom', 'p.courriel', 'o.nom as organisme', 'o.courriel as repondreA'])
    .execute();
  return new Map(rows.map((row) => [row.personneId, { ...row, courriel: row.courriel ?? '' }]));
}

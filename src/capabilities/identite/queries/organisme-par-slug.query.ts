import type { Tx } from '#platform/db/types.ts';

export interface OrganismeNomme {
  readonly id: string;
  readonly nom: string;
}

/** The organisme that a public address names, or null. One statement, in the scope of the instance. */
export async function organismeParSlug(tx: Tx, slug: string): Promise<OrganismeNomme | null> {
  const row = await tx
    .selectFrom('identite.organisme')
    .where('slug', '=', slug)
    .select(['id', 'nom'])
    .executeTakeFirst();
  return row ?? null;
}

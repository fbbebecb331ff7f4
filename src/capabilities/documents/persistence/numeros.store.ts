import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { Numero } from '../domain/numerotation.ts';

/**
 * Takes the next rank of a sequence. The row stays locked until the transaction ends, so that a number given back by a
 * rollback is the next one given: no gap, no double.
 */
export async function prendreRang(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { type, annee }: Omit<Numero, 'rang'>,
): Promise<number> {
  const { dernier } = await tx
    .insertInto('documents.compteur')
    .values({ organisme_id: organismeId, type, annee, dernier: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organisme_id', 'type', 'annee'])
        .doUpdateSet({ dernier: sql`documents.compteur.dernier + 1` }),
    )
    .returning('dernier')
    .executeTakeFirstOrThrow();
  return dernier;
}

import type { Tx } from '#platform/db/types.ts';

/** Sessions that are neither over nor cancelled, the next one first: for a choice. One statement. */
export function sessionsOuvertes(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<{ readonly id: string; readonly intitule: string }[]> {
  return tx
    .selectFrom('parcours.session')
    .where('organisme_id', '=', organismeId)
    .where('fin', '>=', jour.toString())
    .where('annulee_le', 'is', null)
    .orderBy('debut')
    .orderBy('id')
    .limit(200)
    .select(['id', 'intitule'])
    .execute();
}

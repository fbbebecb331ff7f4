import type { Intervalle } from '#capabilities/planning/index.ts';
import type { Tx } from '#platform/db/types.ts';

/** When a créneau begins and ends; null when it is unknown in this organisme. */
export async function creneauDates(
  tx: Tx,
  organismeId: string,
  creneauId: string,
): Promise<Intervalle | null> {
  const row = await tx
    .selectFrom('planning.creneau')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', creneauId)
    .select(['debut', 'fin'])
    .executeTakeFirst();
  return row ?? null;
}

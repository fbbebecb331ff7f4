import type { Tx } from '#platform/db/types.ts';

/** When a créneau begins; null when it is unknown in this organisme. */
export async function debutDuCreneau(
  tx: Tx,
  organismeId: string,
  creneauId: string,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('planning.creneau')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', creneauId)
    .select('debut')
    .executeTakeFirst();
  return row?.debut ?? null;
}

import type { Tx } from '#platform/db/types.ts';

export interface FaitLu {
  readonly id: string;
  readonly type: string;
  readonly survenuLe: Temporal.Instant;
  readonly donnees: Record<string, unknown>;
}

/** The latest facts about one subject (person, session, document…), newest first. One statement. */
export async function faitsDuSujet(
  tx: Tx,
  organismeId: string,
  sujetId: string,
  limite = 50,
): Promise<FaitLu[]> {
  const rows = await tx
    .selectFrom('registre.fait_sujet as s')
    .innerJoin('registre.fait as f', (join) =>
      join.onRef('f.organisme_id', '=', 's.organisme_id').onRef('f.id', '=', 's.fait_id'),
    )
    .where('s.organisme_id', '=', organismeId)
    .where('s.sujet_id', '=', sujetId)
    .orderBy('s.fait_id', 'desc')
    .limit(limite)
    .select(['f.id', 'f.type', 'f.survenu_le as survenuLe', 'f.donnees'])
    .execute();
  return rows.map((row) => ({ ...row, donnees: row.donnees as Record<string, unknown> }));
}

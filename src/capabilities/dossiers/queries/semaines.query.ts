import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { SemaineNommee } from '../domain/assembleurs/feuille.ts';

/** The weeks of a session that have créneaux, each group apart, in the order of time. One statement. */
export async function semainesDeSession(
  tx: Tx,
  organismeId: string,
  sessionId: string,
): Promise<readonly SemaineNommee[]> {
  const { rows } = await sql<SemaineNommee>`
    SELECT DISTINCT date_trunc('week', c.debut AT TIME ZONE 'Europe/Paris')::date::text AS lundi, c.groupe_id AS "groupeId",
      g.nom AS groupe
    FROM planning.creneau c
    LEFT JOIN planning.groupe g ON g.organisme_id = c.organisme_id AND g.id = c.groupe_id
    WHERE c.organisme_id = ${organismeId}::uuid AND c.session_id = ${sessionId}::uuid AND c.annule_le IS NULL
      AND c.modalite IN ('presentiel', 'distance')
    ORDER BY lundi, groupe NULLS FIRST`.execute(tx);
  return rows;
}

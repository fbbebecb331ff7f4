import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** Une série posée. */
export interface SerieLue {
  readonly id: string;
  readonly creeLe: Temporal.Instant;
  readonly annuleeLe: Temporal.Instant | null;
  /** Créneaux encore prévus. */
  readonly prevus: number;
  readonly creneaux: number;
  readonly debut: Temporal.Instant | null;
  readonly fin: Temporal.Instant | null;
}

/** Les séries d'une session, la plus récente d'abord. Une requête. */
export async function seriesDeSession(
  tx: Tx,
  organismeId: string,
  sessionId: string,
): Promise<readonly SerieLue[]> {
  const { rows } = await sql<SerieLue>`
    SELECT se.id, se.cree_le AS "creeLe", se.annulee_le AS "annuleeLe", se.creneaux, c.prevus, c.debut, c.fin
    FROM planning.serie se
    CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE c.annule_le IS NULL))::int AS prevus, min(c.debut) AS debut, max(c.fin) AS fin
      FROM planning.creneau c WHERE c.organisme_id = se.organisme_id AND c.serie_id = se.id) c
    WHERE se.organisme_id = ${organismeId}::uuid AND se.session_id = ${sessionId}::uuid
    ORDER BY se.cree_le DESC, se.id LIMIT 50`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** What the presences in force say of a file. */
export interface Assiduite {
  /** Créneaux where something was recorded. */
  readonly creneaux: number;
  /** Those where the person came, late or early leavers too. */
  readonly presents: number;
  /** Absences without an excuse. */
  readonly absences: number;
  readonly minutes: number;
}

/** Attendance of several files at once; those without any presence are left out. One statement. */
export async function assiduites(
  tx: Tx,
  organismeId: string,
  inscriptionIds: readonly string[],
): Promise<ReadonlyMap<string, Assiduite>> {
  if (inscriptionIds.length === 0) return new Map();
  const { rows } = await sql<Assiduite & { inscriptionId: string }>`
    SELECT p.inscription_id AS "inscriptionId", count(*) AS creneaux,
      count(*) FILTER (WHERE p.statut NOT IN ('absent', 'excuse')) AS presents,
      count(*) FILTER (WHERE p.statut = 'absent') AS absences, sum(p.minutes) AS minutes
    FROM emargement.presence p
    WHERE p.organisme_id = ${organismeId}::uuid AND p.inscription_id = ANY(${inscriptionIds}::uuid[])
      AND p.remplacee_par IS NULL
    GROUP BY p.inscription_id`.execute(tx);
  return new Map(rows.map(({ inscriptionId, ...assiduite }) => [inscriptionId, assiduite]));
}

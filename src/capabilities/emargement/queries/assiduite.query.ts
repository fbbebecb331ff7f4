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
  /** Hours done: those of sheets still open wait. */
  readonly minutes: number;
}

/** Attendance of several files at once; those where nothing was recorded are left out. One statement. */
export async function assiduites(
  tx: Tx,
  organismeId: string,
  inscriptionIds: readonly string[],
): Promise<ReadonlyMap<string, Assiduite>> {
  if (inscriptionIds.length === 0) return new Map();
  const { rows } = await sql<Assiduite & { inscriptionId: string }>`
    SELECT l.inscription_id AS "inscriptionId", count(l.statut) AS creneaux,
      count(*) FILTER (WHERE l.statut NOT IN ('absent', 'excuse')) AS presents,
      count(*) FILTER (WHERE l.statut = 'absent') AS absences, sum(l.minutes) AS minutes
    FROM (
      SELECT p.inscription_id, p.statut, CASE WHEN p.creneau_id = ANY (ARRAY(
          SELECT f.creneau_id FROM emargement.feuille f WHERE f.organisme_id = ${organismeId}::uuid AND f.close_le IS NULL
            AND f.creneau_id = ANY (ARRAY(SELECT DISTINCT v.creneau_id FROM emargement.presence v WHERE v.organisme_id = ${organismeId}::uuid
              AND v.inscription_id = ANY(${inscriptionIds}::uuid[]) AND v.remplacee_par IS NULL))))
        THEN 0 ELSE p.minutes END AS minutes
      FROM emargement.presence p
      WHERE p.organisme_id = ${organismeId}::uuid AND p.inscription_id = ANY(${inscriptionIds}::uuid[])
        AND p.remplacee_par IS NULL
      UNION ALL
      SELECT a.inscription_id, NULL, a.minutes FROM emargement.activite a
      WHERE a.organisme_id = ${organismeId}::uuid AND a.inscription_id = ANY(${inscriptionIds}::uuid[]) AND a.annulee_le IS NULL
    ) l
    GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ inscriptionId, ...assiduite }) => [inscriptionId, assiduite]));
}

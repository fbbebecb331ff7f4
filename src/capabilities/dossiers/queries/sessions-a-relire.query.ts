import { sql } from 'kysely';
import { uuidV7 } from '#platform/ids.ts';
import type { Tx } from '#platform/db/types.ts';

/** Facts about documents themselves change nothing in what documents say. */
const SANS_EFFET = ['document', 'lot'] as const;

/** Facts about what every document says: the organisme itself, its head, its clauses, the titles of its trainers. */
const POUR_TOUS = [
  'clauses.enregistrees',
  'titres.enregistres',
  'organisme.modifie',
  'entete.modifie',
] as const;

/** The sessions that have documents in force, by id. One statement. */
export async function sessionsDocumentees(tx: Tx, organismeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT su.sujet_id::text AS id FROM documents.sujet su
    JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id AND d.annule_le IS NULL
    WHERE su.organisme_id = ${organismeId}::uuid AND su.genre = 'session' ORDER BY 1`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * The sessions with documents in force that recent facts may have changed: facts about the session, one of its files, its
 * people, companies, formation or créneaux. A fact about nothing of these (the clauses) is about them all. One statement.
 */
export async function sessionsTouchees(
  tx: Tx,
  organismeId: string,
  depuis: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH recents AS (
      SELECT f.organisme_id, f.id, f.type FROM registre.fait f
      WHERE f.organisme_id = ${organismeId}::uuid AND f.id >= ${uuidV7(depuis.epochMilliseconds, new Uint8Array(10))}::uuid
        AND split_part(f.type, '.', 1) <> ALL(${SANS_EFFET}::text[])
    ), touches AS (
      SELECT DISTINCT s.sujet_id FROM recents r
      JOIN registre.fait_sujet s ON s.organisme_id = r.organisme_id AND s.fait_id = r.id
    )
    SELECT DISTINCT su.sujet_id::text AS id FROM documents.sujet su
    JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id AND d.annule_le IS NULL
    JOIN parcours.session s ON s.organisme_id = su.organisme_id AND s.id = su.sujet_id
    WHERE su.organisme_id = ${organismeId}::uuid AND su.genre = 'session' AND (
      EXISTS (SELECT FROM recents WHERE type = ANY(${POUR_TOUS}::text[]))
      OR s.id IN (SELECT sujet_id FROM touches) OR s.formation_id IN (SELECT sujet_id FROM touches)
      OR EXISTS (SELECT FROM documents.sujet x WHERE x.organisme_id = d.organisme_id AND x.document_id = d.id
        AND x.sujet_id IN (SELECT sujet_id FROM touches))
      OR EXISTS (SELECT FROM planning.creneau c WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id
        AND c.id IN (SELECT sujet_id FROM touches)))
    ORDER BY 1`.execute(tx);
  return rows.map(({ id }) => id);
}

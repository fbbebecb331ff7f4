import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { TYPES_DE_FAITS } from '../domain/types-de-faits.ts';

/** Whose file: these registrations, all of one session. */
export interface Perimetre {
  readonly sessionId: string;
  readonly inscriptionIds: readonly string[];
}

/**
 * The facts that make the file of some people in a session, oldest first: those about their registration, their documents, the
 * session and its créneaux. A fact that also speaks of somebody else is left out. One statement.
 */
export async function faitsDuPerimetre(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { sessionId, inscriptionIds }: Perimetre,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH cible AS (
      SELECT id, personne_id FROM parcours.inscription
      WHERE organisme_id = ${organismeId}::uuid AND session_id = ${sessionId}::uuid AND id = ANY(${inscriptionIds}::uuid[])
    ), sujets AS (
      SELECT id FROM cible UNION SELECT personne_id FROM cible UNION SELECT ${sessionId}::uuid
      UNION SELECT id FROM planning.creneau WHERE organisme_id = ${organismeId}::uuid AND session_id = ${sessionId}::uuid
    ), touches AS (
      SELECT DISTINCT s.fait_id FROM registre.fait_sujet s
      WHERE s.organisme_id = ${organismeId}::uuid AND s.sujet_id IN (SELECT id FROM sujets)
    )
    SELECT f.id FROM touches t
    JOIN registre.fait f ON f.organisme_id = ${organismeId}::uuid AND f.id = t.fait_id AND f.type = ANY(${TYPES_DE_FAITS}::text[])
    WHERE NOT EXISTS (SELECT FROM registre.fait_sujet s WHERE s.organisme_id = f.organisme_id AND s.fait_id = f.id AND CASE regexp_replace(s.genre, '_\\d+$', '')
        WHEN 'inscription' THEN s.sujet_id NOT IN (SELECT id FROM cible)
        WHEN 'session' THEN s.sujet_id <> ${sessionId}::uuid
        -- The trainer of a créneau is named by its facts; any other person has her own file.
        WHEN 'personne' THEN f.type NOT LIKE 'creneau.%' AND s.sujet_id NOT IN (SELECT personne_id FROM cible)
        ELSE false END)
    ORDER BY f.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The facts that tell the erasure of some contents. */
export async function faitsDEffacement(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  effaces: readonly string[],
): Promise<readonly string[]> {
  if (effaces.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM registre.fait WHERE organisme_id = ${organismeId}::uuid AND type = 'registre.faits_effaces'
      AND donnees -> 'faits' ?| ${effaces}::text[] ORDER BY id`.execute(tx);
  return rows.map(({ id }) => id);
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export interface ProcedureLue {
  readonly id: string;
  readonly texte: string;
  readonly publieeLe: Temporal.Instant;
  /** When this person said to have read it. */
  readonly lueLe: Temporal.Instant | null;
}

/** The procedure in force, and its reading receipt for a person. One statement. */
export async function procedureEnVigueur(
  tx: Tx,
  organismeId: string,
  personneId: string | null,
): Promise<ProcedureLue | null> {
  const { rows } = await sql<ProcedureLue>`
    SELECT p.id, p.texte, p.publiee_le AS "publieeLe", r.lue_le AS "lueLe" FROM signalements.procedure p
    LEFT JOIN signalements.reception r ON r.organisme_id = p.organisme_id AND r.procedure_id = p.id
      AND r.personne_id = ${personneId}::uuid
    WHERE p.organisme_id = ${organismeId}::uuid ORDER BY p.publiee_le DESC, p.id DESC LIMIT 1`.execute(tx);
  return rows[0] ?? null;
}

/** How many of the people in training have read the procedure in force (indicator 12). One statement. */
export async function lectureDeLaProcedure(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<{ readonly publiee: boolean; readonly inscrits: number; readonly lecteurs: number }> {
  const { rows } = await sql<{ publiee: boolean; inscrits: number; lecteurs: number }>`
    WITH en_vigueur AS (SELECT id FROM signalements.procedure WHERE organisme_id = ${organismeId}::uuid
      ORDER BY publiee_le DESC, id DESC LIMIT 1
    ), inscrits AS (SELECT DISTINCT i.personne_id FROM parcours.inscription i
      JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
      WHERE i.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL AND s.debut <= ${jour.toString()}::date
        AND s.fin >= ${jour.toString()}::date AND i.situation IN ('inscription.enregistree', 'parcours.repris'))
    SELECT EXISTS (SELECT FROM en_vigueur) AS publiee, count(*)::integer AS inscrits, count(r.personne_id)::integer AS lecteurs
    FROM inscrits LEFT JOIN signalements.reception r ON r.organisme_id = ${organismeId}::uuid
      AND r.procedure_id = (SELECT id FROM en_vigueur) AND r.personne_id = inscrits.personne_id`.execute(tx);
  return rows[0] ?? { publiee: false, inscrits: 0, lecteurs: 0 };
}

/** How many open reports have gone beyond their delay: a count, nothing of their content. One statement. */
export async function signalementsHorsDelai(
  tx: Tx,
  organismeId: string,
  maintenant: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ nombre: number }>`
    SELECT count(*)::integer AS nombre FROM signalements.signalement
    WHERE organisme_id = ${organismeId}::uuid AND clos_le IS NULL AND recu_le < ${maintenant.toString()}::timestamptz
      - CASE WHEN accuse_le IS NULL THEN interval '7 days' ELSE interval '3 months' END`.execute(tx);
  return rows[0]?.nombre ?? 0;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { CLE_SATISFACTION } from '../domain/questions.ts';

/** What learners said at the end of the sessions of one formation, over twelve months. */
export interface SatisfactionFormation {
  readonly formationId: string;
  readonly formation: string;
  readonly demandees: number;
  /** Answers to the question of satisfaction. */
  readonly effectif: number;
  /** Those that say « plutôt oui » or « tout à fait ». */
  readonly satisfaits: number;
  /** Headcount of the result shown to the public; null when none is. */
  readonly publieEffectif: number | null;
}

/** Every formation asked over the twelve months before a day. One statement. */
export async function satisfactionParFormation(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
  formationId: string | null = null,
): Promise<readonly SatisfactionFormation[]> {
  const { rows } = await sql<SatisfactionFormation>`
    SELECT f.id AS "formationId", f.intitule AS formation, count(so.id)::int AS demandees,
      count(r.reponses ->> ${CLE_SATISFACTION})::int AS effectif,
      count(*) FILTER (WHERE (r.reponses ->> ${CLE_SATISFACTION})::int >= 3)::int AS satisfaits,
      (SELECT i.effectif FROM catalogue.indicateur_publie i WHERE i.organisme_id = ${organismeId}::uuid
        AND i.formation_id = f.id AND i.code = 'satisfaction') AS "publieEffectif"
    FROM enquetes.campagne c
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    JOIN enquetes.sollicitation so ON so.organisme_id = c.organisme_id AND so.campagne_id = c.id
    LEFT JOIN enquetes.reponse r ON r.organisme_id = so.organisme_id AND r.sollicitation_id = so.id
    WHERE c.organisme_id = ${organismeId}::uuid AND c.genre = 'a_chaud'
      AND c.ouverte_le BETWEEN ${jour.subtract({ months: 12 }).toString()}::date AND ${jour.toString()}::date
      AND (${formationId}::uuid IS NULL OR f.id = ${formationId}::uuid)
    GROUP BY f.id, f.intitule ORDER BY f.intitule, f.id`.execute(tx);
  return rows;
}

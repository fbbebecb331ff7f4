import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Genre, Mois } from '../domain/genres.ts';
import type { Question, Reponses } from '../domain/questions.ts';

/** An answer that somebody has to look at. */
export interface ReponseDefavorable {
  readonly id: string;
  readonly campagneId: string;
  readonly genre: Genre;
  readonly mois: Mois;
  readonly session: string | null;
  readonly nom: string;
  readonly personneId: string | null;
  readonly recueLe: Temporal.Instant;
  readonly suite: 'action' | 'sans_action' | null;
  readonly motif: string | null;
  readonly suiteLe: Temporal.Instant | null;
  readonly questions: readonly Question[];
  readonly reponses: Reponses;
}

const LECTURE = sql`
  SELECT r.id, r.campagne_id AS "campagneId", c.genre, c.mois, se.intitule AS session,
    coalesce(p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance), s.nom, '') AS nom, s.personne_id AS "personneId",
    r.recue_le AS "recueLe", r.suite, r.motif, r.suite_le AS "suiteLe", q.questions, r.reponses
  FROM enquetes.reponse r
  JOIN enquetes.campagne c ON c.organisme_id = r.organisme_id AND c.id = r.campagne_id
  JOIN enquetes.questionnaire q ON q.organisme_id = c.organisme_id AND q.id = c.questionnaire_id
  JOIN enquetes.sollicitation s ON s.organisme_id = r.organisme_id AND s.id = r.sollicitation_id
  LEFT JOIN annuaire.personne p ON p.organisme_id = s.organisme_id AND p.id = s.personne_id
  LEFT JOIN parcours.session se ON se.organisme_id = c.organisme_id AND se.id = c.session_id`;

/** Those that wait for a decision, the oldest first. One statement. */
export async function reponsesATraiter(tx: Tx, organismeId: string, apres: Cursor | null) {
  const suite =
    apres !== null && /^[0-9a-f-]{36}$/u.test(apres.id) ? sql`AND r.id > ${apres.id}::uuid` : sql``;
  const { rows } = await sql<ReponseDefavorable>`${LECTURE}
    WHERE r.organisme_id = ${organismeId}::uuid AND r.defavorable AND r.suite IS NULL ${suite}
    ORDER BY r.id LIMIT ${PAGE_SIZE + 1}::int`.execute(tx);
  return pageOf(rows, ({ id }) => ({ key: '', id }));
}

/** One unfavourable answer; null when it is not of this organisme. */
export async function reponseDefavorable(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<ReponseDefavorable | null> {
  const { rows } = await sql<ReponseDefavorable>`${LECTURE}
    WHERE r.organisme_id = ${organismeId}::uuid AND r.id = ${id}::uuid AND r.defavorable`.execute(tx);
  return rows[0] ?? null;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Genre, Mois } from '../domain/genres.ts';
import type { Question } from '../domain/questions.ts';
import { type Brute, jour } from './dates.ts';

/** What one person is asked. */
export interface Sollicitation {
  readonly id: string;
  readonly campagneId: string;
  readonly personneId: string | null;
  readonly repondueLe: Temporal.PlainDate | null;
  readonly genre: Genre;
  readonly mois: Mois;
  readonly fin: Temporal.PlainDate;
  readonly sessionId: string | null;
  readonly session: string | null;
  readonly module: string | null;
  readonly organisme: string;
  readonly questions: readonly Question[];
}

/** One statement; null when it is not of this organisme. */
export async function sollicitationParId(
  tx: Tx,
  organismeId: string,
  id: string,
  verrou = false,
): Promise<Sollicitation | null> {
  const { rows } = await sql<Omit<Brute<Sollicitation, 'fin'>, 'repondueLe'> & { repondueLe: string | null }>`
    SELECT so.id, so.campagne_id AS "campagneId", so.personne_id AS "personneId", so.repondue_le AS "repondueLe", c.genre, c.mois,
      c.fin, c.session_id AS "sessionId", se.intitule AS session, m.intitule AS module, o.nom AS organisme, q.questions
    FROM enquetes.sollicitation so
    JOIN enquetes.campagne c ON c.organisme_id = so.organisme_id AND c.id = so.campagne_id
    JOIN enquetes.questionnaire q ON q.organisme_id = c.organisme_id AND q.id = c.questionnaire_id
    JOIN identite.organisme o ON o.id = so.organisme_id
    LEFT JOIN parcours.session se ON se.organisme_id = c.organisme_id AND se.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    WHERE so.organisme_id = ${organismeId}::uuid AND so.id = ${id}::uuid
    ${verrou ? sql`FOR UPDATE OF so` : sql``}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const { fin, repondueLe } = row;
  return { ...row, fin: jour(fin), repondueLe: repondueLe === null ? null : jour(repondueLe) };
}

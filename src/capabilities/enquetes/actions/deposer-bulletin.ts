import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { aParis, WALL_ZONE } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { Reponses } from '../domain/questions.ts';

/**
 * Drops anonymous answers in the box of their campaign, question by question. The values of a question are kept sorted: their
 * place says nothing of when they came, and nothing links the answers of one person. What is recorded names nobody, and
 * gives the day only.
 */
export async function deposerBulletin(
  context: ActionContext,
  campagneId: string,
  reponses: Reponses,
): Promise<void> {
  const { tx, organismeId, clock } = context;
  const lignes = Object.entries(reponses).map(([question, valeur]) => ({ question, valeur }));
  await sql`
    INSERT INTO enquetes.urne AS u (organisme_id, campagne_id, question, valeurs)
    SELECT ${organismeId}::uuid, ${campagneId}::uuid, b.question, jsonb_build_array(b.valeur)
    FROM jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) AS b(question text, valeur jsonb)
    ORDER BY b.question
    ON CONFLICT (organisme_id, campagne_id, question) DO UPDATE SET valeurs =
      (SELECT jsonb_agg(v ORDER BY v) FROM jsonb_array_elements(u.valeurs || excluded.valeurs) v)`.execute(
    tx,
  );
  const jour = aParis(clock.now()).toPlainDate().toZonedDateTime({ timeZone: WALL_ZONE }).toInstant();
  await consigner(
    { ...context, actor: null },
    { type: 'evaluation.deposee', survenuLe: jour, sujets: { campagne: campagneId }, donnees: {} },
  );
}

import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { RELANCES } from '../domain/genres.ts';
import { ecrireAuxSollicites } from './ecrire-aux-sollicites.ts';

/** Writes again to those who have not answered, three and ten days after the opening, never more. Returns how many. */
export async function relancer(context: ActionContext, aujourdhui: Temporal.PlainDate): Promise<number> {
  const { tx, organismeId, clock } = context;
  let total = 0;
  for (const [index, jours] of RELANCES.entries()) {
    const { rows } = await sql<{ campagneId: string; sessionId: string | null }>`
      UPDATE enquetes.sollicitation so SET relances = ${index + 1}
      FROM enquetes.campagne c
      WHERE so.organisme_id = ${organismeId}::uuid AND c.organisme_id = so.organisme_id AND c.id = so.campagne_id
        AND c.ouverte_le BETWEEN ${aujourdhui.subtract({ days: jours + 6 }).toString()}::date
          AND ${aujourdhui.subtract({ days: jours }).toString()}::date
        AND c.fin >= ${aujourdhui.toString()}::date AND so.repondue_le IS NULL AND so.relances = ${index}
      RETURNING so.campagne_id AS "campagneId", c.session_id AS "sessionId"`.execute(tx);
    for (const [campagneId, siennes] of Map.groupBy(rows, (row) => row.campagneId)) {
      const nombre = await ecrireAuxSollicites(context, campagneId, index + 1);
      total += nombre;
      const sessionId = siennes[0]?.sessionId ?? null;
      await consigner(context, {
        type: 'enquete.relancee',
        survenuLe: clock.now(),
        sujets: { campagne: campagneId, ...(sessionId === null ? {} : { session: sessionId }) },
        donnees: { nombre },
      });
    }
  }
  return total;
}

import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

type Fait = Result<null, Refusal>;

/** Writes the solution that was found. */
export async function resoudreIncident(context: ActionContext, id: string, solution: string): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const change = await tx
    .updateTable('amelioration.incident')
    .set({ solution, resolu_le: clock.now(), resolu_par: acteurId })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('resolu_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (change === undefined) return refuse('IncidentDejaResolu');
  await consigner(context, {
    type: 'incident.resolu',
    survenuLe: clock.now(),
    sujets: { incident: id },
    donnees: {},
  });
  return ok(null);
}

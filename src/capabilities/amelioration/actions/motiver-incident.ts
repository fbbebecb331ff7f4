import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

type Fait = Result<null, Refusal>;

/** Says why no action is decided after an incident (indicator 32). */
export async function motiverIncident(context: ActionContext, id: string, motif: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const change = await tx
    .updateTable('amelioration.incident')
    .set({ sans_action_motif: motif, sans_action_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('sans_action_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (change === undefined) return refuse('IncidentDejaMotive');
  await consigner(context, {
    type: 'incident.motive',
    survenuLe: clock.now(),
    sujets: { incident: id },
    donnees: {},
  });
  return ok(null);
}

import { consigner } from '#capabilities/registre/index.ts';
import { sessionParId } from '#capabilities/parcours/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Nature } from '../domain/vocabulaire.ts';

type Fait = Result<null, Refusal>;

export interface NouvelIncident {
  readonly id: string;
  readonly nature: Nature;
  readonly sessionId: string | null;
  readonly survenuLe: Temporal.PlainDate;
  readonly description: string;
  /** When it is already known. */
  readonly solution: string | null;
}

/** Writes down what hindered a session (indicator 31). The same id twice does it once. */
export async function signalerIncident(context: ActionContext, incident: NouvelIncident): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const { id, nature, sessionId, survenuLe, description, solution } = incident;
  if (Temporal.PlainDate.compare(survenuLe, today(clock)) > 0) return refuse('IncidentAVenir');
  if (sessionId !== null && (await sessionParId(tx, organismeId, sessionId)) === null)
    return refuse('SessionDIncidentInconnue');
  const ecrit = await tx
    .insertInto('amelioration.incident')
    .values({
      organisme_id: organismeId,
      id,
      nature,
      session_id: sessionId,
      survenu_le: survenuLe.toString(),
      description,
      signale_le: clock.now(),
      signale_par: acteurId,
      ...(solution === null ? {} : { solution, resolu_le: clock.now(), resolu_par: acteurId }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrit === undefined) return ok(null);
  await consigner(context, {
    type: 'incident.signale',
    survenuLe: clock.now(),
    sujets: { incident: id, ...(sessionId === null ? {} : { session: sessionId }) },
    donnees: { nature, le: survenuLe.toString(), resolu: solution !== null },
  });
  return ok(null);
}

import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';

/** Likelihood and severity, from 1 to 4. */
export interface Cotation {
  readonly probabilite: number;
  readonly gravite: number;
}

/** Writes a rating of the day. The same id twice writes once. */
export async function ecrireRevue(
  { tx, organismeId, clock, acteurId }: ActionContext,
  risque_id: string,
  { id, probabilite, gravite, constat }: Cotation & { readonly id: string; readonly constat: string | null },
): Promise<void> {
  const revue = { probabilite, gravite, constat, le: today(clock).toString() };
  await tx
    .insertInto('amelioration.risque_revue')
    .values({ organisme_id: organismeId, id, risque_id, ...revue, revu_le: clock.now(), revu_par: acteurId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Records what became of a risk. */
export async function consignerRisque(
  context: ActionContext,
  id: string,
  quoi: string,
  donnees: Readonly<Record<string, number>>,
): Promise<Result<null>> {
  const survenuLe = context.clock.now();
  await consigner(context, { type: `risque.${quoi}`, survenuLe, sujets: { risque: id }, donnees });
  return ok(null);
}

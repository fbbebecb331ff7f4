import type { ActionContext } from '#platform/http/route.ts';
import { refuse, type Refusal, type Result } from '#platform/result.ts';
import { type Cotation, consignerRisque, ecrireRevue } from './suivi-risque.ts';

type Fait = Result<null, Refusal>;

/** Reviews a risk: its rating of the day, and what is seen. The same id twice does it once. */
export async function revoirRisque(
  context: ActionContext,
  risqueId: string,
  revue: Cotation & { readonly id: string; readonly constat: string | null },
): Promise<Fait> {
  const { tx, organismeId } = context;
  const risque = await tx
    .selectFrom('amelioration.risque')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', risqueId)
    .select('clos_le')
    .executeTakeFirst();
  if (risque === undefined) return refuse('RisqueInconnu');
  if (risque.clos_le !== null) return refuse('RisqueClos');
  await ecrireRevue(context, risqueId, revue);
  const { probabilite, gravite } = revue;
  return consignerRisque(context, risqueId, 'revu', { probabilite, gravite });
}

import { consigner } from '#capabilities/registre/index.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';

/** Records what became of an information. */
export async function consignerVeille(
  context: ActionContext,
  id: string,
  quoi: string,
  donnees: JsonObject,
): Promise<Result<null>> {
  const survenuLe = context.clock.now();
  await consigner(context, { type: `veille.${quoi}`, survenuLe, sujets: { veille: id }, donnees });
  return ok(null);
}

import type { ActionContext } from '#platform/http/route.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import { ok, type Result } from '#platform/result.ts';
import { refusDeModifier, type RefusDeModifier } from './formation-modifiable.ts';

/** Note qu'une personne a relu la fiche aujourd'hui (indicateur 1 : une information exacte se relit). */
export async function relireFormation(
  context: ActionContext,
  formationId: string,
): Promise<Result<null, RefusDeModifier>> {
  const refus = await refusDeModifier(context, formationId);
  if (refus !== null) return refus;
  const aujourdhui = today(context.clock).toString();
  const change = await context.tx
    .updateTable('catalogue.formation')
    .set({ relue_le: aujourdhui })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', formationId)
    .where('relue_le', 'is distinct from', aujourdhui)
    .executeTakeFirst();
  if (change.numUpdatedRows === 0n) return ok(null);
  await consigner(context, {
    type: 'formation.relue',
    survenuLe: context.clock.now(),
    sujets: { formation: formationId },
    donnees: {},
  });
  return ok(null);
}

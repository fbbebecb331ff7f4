import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

/**
 * Counts one use of the link that the actor holds, in the transaction of the act: both are kept or neither. Of two acts
 * sent at once with the last use, one is refused. Does nothing for an actor that holds no link, so that an action may
 * serve accounts and links alike.
 */
export async function consommerLien(context: ActionContext): Promise<Result<null, Refusal<'LienPerime'>>> {
  const { actor } = context;
  if (actor.kind !== 'lien') return ok(null);
  const now = context.clock.now();
  const { numUpdatedRows } = await context.tx
    .updateTable('identite.lien_acte')
    .set((eb) => ({ usages: eb('usages', '+', 1), dernier_usage_le: now }))
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', actor.lienId)
    .whereRef('usages', '<', 'usages_max')
    .where('revoque_le', 'is', null)
    .where('expire_le', '>', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? ok(null) : refuse('LienPerime');
}

import type { ActionContext } from '#platform/http/route.ts';
import { refuse, type Refusal, type Result } from '#platform/result.ts';
import { consignerRisque } from './suivi-risque.ts';

type Fait = Result<null, Refusal>;

/** A risk that exists no more, and why. */
export async function cloreRisque(context: ActionContext, id: string, motif: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const change = await tx
    .updateTable('amelioration.risque')
    .set({ clos_le: clock.now(), clos_motif: motif })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('clos_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return change === undefined ? refuse('RisqueClos') : consignerRisque(context, id, 'clos', {});
}

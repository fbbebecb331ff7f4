import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { consignerVeille } from './suivi-veille.ts';

type Fait = Result<null, Refusal>;

/** The reading receipt of a member. Reading twice counts once. */
export async function lireVeille(context: ActionContext, id: string, compteId: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const veille = await tx
    .selectFrom('amelioration.veille')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  if (veille === undefined) return refuse('VeilleInconnue');
  const lue = await tx
    .insertInto('amelioration.veille_lecture')
    .values({ organisme_id: organismeId, veille_id: id, compte_id: compteId, lue_le: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('compte_id')
    .executeTakeFirst();
  return lue === undefined ? ok(null) : consignerVeille(context, id, 'lue', {});
}

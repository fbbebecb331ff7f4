import { aviser, EQUIPE } from '#capabilities/identite/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Refusal, type Result } from '#platform/result.ts';
import { veilleFr as mots } from '../messages/veille.fr.ts';
import { consignerVeille } from './suivi-veille.ts';

type Fait = Result<null, Refusal>;

/** Tells the team; each member then says that he has read it. */
export async function partagerVeille(context: ActionContext, id: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const partagee = await tx
    .updateTable('amelioration.veille')
    .set({ partagee_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('partagee_le', 'is', null)
    .returning('titre')
    .executeTakeFirst();
  if (partagee === undefined) return ok(null);
  await aviser(context, {
    destinataires: { roles: EQUIPE },
    titre: mots.avis(partagee.titre),
    lien: `/veille/${id}`,
    cle: `veille:${id}`,
  });
  return consignerVeille(context, id, 'partagee', {});
}

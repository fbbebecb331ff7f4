import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { nouvelleCle } from '../domain/cle-api.ts';
import { empreinteDe } from '../domain/jeton.ts';

export interface NouvelleCle {
  readonly id: string;
  readonly nom: string;
  readonly droits: readonly string[];
  readonly jours: number;
}

/** Makes a key within the rights of who makes it. Returns the key, shown this once; null when this form already made one. */
export async function creerCleApi(
  context: ActionContext,
  { id, nom, droits, jours }: NouvelleCle,
): Promise<Result<string | null, Refusal<'DroitsNonTenus'>>> {
  const compte = compteActif(context);
  if (droits.some((droit) => !compte.rights.has(droit))) return refuse('DroitsNonTenus');
  const { cle, apercu } = nouvelleCle();
  const now = context.clock.now();
  const { numInsertedOrUpdatedRows } = await context.tx
    .insertInto('identite.cle_api')
    .values({
      organisme_id: context.organismeId,
      id,
      nom,
      empreinte: empreinteDe(cle),
      apercu,
      droits: [...droits],
      cree_par: compte.compteId,
      cree_le: now,
      expire_le: now.add({ hours: 24 * jours }),
    })
    .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return ok(null);
  const donnees = { nom, droits: [...droits], jours };
  await consigner(context, { type: 'cle_api.creee', survenuLe: now, sujets: { cle: id }, donnees });
  return ok(cle);
}

/** Revokes a key at once. Revoking twice changes nothing. */
export async function revoquerCleApi(
  context: ActionContext,
  cleId: string,
): Promise<Result<null, Refusal<'CleInconnue'>>> {
  const now = context.clock.now();
  const cle = await context.tx
    .updateTable('identite.cle_api')
    .set((eb) => ({ revoquee_le: eb.fn.coalesce('revoquee_le', eb.val(now)) }))
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', cleId)
    .returning(['nom', 'revoquee_le'])
    .executeTakeFirst();
  if (cle === undefined) return refuse('CleInconnue');
  if (cle.revoquee_le?.equals(now) === true) {
    const donnees = { nom: cle.nom };
    await consigner(context, { type: 'cle_api.revoquee', survenuLe: now, sujets: { cle: cleId }, donnees });
  }
  return ok(null);
}

import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { changerOrganisme } from './changer-organisme.ts';

/** Marks a notice as read and puts its organisme in force. Returns the path that it leads to. */
export async function ouvrirAvis(
  context: ActionContext,
  avisId: string,
): Promise<Result<string, Refusal<'AvisInconnu' | 'OrganismeInconnu'>>> {
  const { compteId } = compteActif(context);
  const avis = await context.tx
    .updateTable('identite.avis')
    .set((eb) => ({ lu_le: eb.fn.coalesce('lu_le', eb.val(context.clock.now())) }))
    .where('id', '=', avisId)
    .where('compte_id', '=', compteId)
    .returning(['organisme_id', 'lien'])
    .executeTakeFirst();
  if (avis === undefined) return refuse('AvisInconnu');
  const changed = await changerOrganisme(context, avis.organisme_id);
  return changed.ok ? ok(avis.lien) : changed;
}

/** Marks every notice of the account as read. */
export async function lireTousLesAvis(context: ActionContext): Promise<void> {
  await context.tx
    .updateTable('identite.avis')
    .set({ lu_le: context.clock.now() })
    .where('compte_id', '=', compteActif(context).compteId)
    .where('lu_le', 'is', null)
    .execute();
}

export const FREQUENCES = ['immediat', 'quotidien', 'hebdomadaire', 'jamais'] as const;

export type Frequence = (typeof FREQUENCES)[number];

/** Chooses when notices come by mail. */
export async function reglerAvis(context: ActionContext, frequence: Frequence): Promise<void> {
  await context.tx
    .insertInto('identite.preference_avis')
    .values({ compte_id: compteActif(context).compteId, frequence })
    .onConflict((conflict) => conflict.column('compte_id').doUpdateSet({ frequence }))
    .execute();
}

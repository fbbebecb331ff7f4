import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { ReglagesChoisis } from '../domain/reglages.ts';

/**
 * Chooses the delays of the attendance sheets from a day on. Never for days gone by: what was judged stays judged by the rules
 * of its day.
 */
export async function reglerEmargement(
  context: ActionContext,
  { aCompterDu, ...choisis }: ReglagesChoisis & { readonly aCompterDu: Temporal.PlainDate },
): Promise<Result<null, Refusal<'ReglageRetroactif'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  if (Temporal.PlainDate.compare(aCompterDu, today(clock)) < 0) return refuse('ReglageRetroactif');
  const row = {
    ouverture_avant_minutes: choisis.ouvertureAvantMinutes,
    signature_apres_minutes: choisis.signatureApresMinutes,
    cloture_avant_minutes: choisis.clotureAvantMinutes,
    tolerance_retard_minutes: choisis.toleranceRetardMinutes,
    delai_justificatif_jours: choisis.delaiJustificatifJours,
    modifie_le: clock.now(),
    modifie_par: acteurId,
  };
  await tx
    .insertInto('emargement.reglage')
    .values({ organisme_id: organismeId, a_compter_du: aCompterDu.toString(), ...row })
    .onConflict((conflict) => conflict.columns(['organisme_id', 'a_compter_du']).doUpdateSet(row))
    .execute();
  await consigner(context, {
    type: 'emargement.regle',
    survenuLe: clock.now(),
    sujets: { organisme: organismeId },
    donnees: { aCompterDu: aCompterDu.toString(), ...choisis },
  });
  return ok(null);
}

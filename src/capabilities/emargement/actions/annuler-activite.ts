import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOTIF_MINIMUM, motifSuffisant } from '../domain/correction.ts';

/** Takes an activity out of the hours done, with a reason; it stays in sight. */
export async function annulerActivite(
  context: ActionContext,
  { activiteId, inscriptionId, motif }: { activiteId: string; inscriptionId: string; motif: string },
): Promise<Result<null, Refusal>> {
  const { tx, organismeId, acteurId, clock } = context;
  if (!motifSuffisant(motif)) return refuse('MotifTropCourt', { minimum: MOTIF_MINIMUM });
  const annulee = await tx
    .updateTable('emargement.activite')
    .set({ annulee_le: clock.now(), annulee_par: acteurId, motif_annulation: motif })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', activiteId)
    .where('inscription_id', '=', inscriptionId)
    .where('annulee_le', 'is', null)
    .returning('minutes')
    .executeTakeFirst();
  if (annulee === undefined) return refuse('ActiviteDejaAnnulee');
  await consigner(context, {
    type: 'activite.annulee',
    survenuLe: clock.now(),
    sujets: { inscription: inscriptionId, activite: activiteId },
    donnees: { minutes: annulee.minutes, motif },
  });
  return ok(null);
}

import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOTIF_MINIMUM, motifSuffisant } from '../domain/correction.ts';

/** What a person concludes: normal; a device that the organisme lends; the presence was corrected; told to those concerned. */
export const DECISIONS = ['normale', 'appareil_prete', 'corrigee', 'signalee'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Somebody has looked at an anomaly, and says what she concludes. No presence changes by it. */
export async function traiterAnomalie(
  context: ActionContext,
  { anomalieId, decision, commentaire }: { anomalieId: string; decision: Decision; commentaire: string },
): Promise<Result<null, Refusal>> {
  const { tx, organismeId, acteurId, clock } = context;
  if (!motifSuffisant(commentaire)) return refuse('CommentaireTropCourt', { minimum: MOTIF_MINIMUM });
  const traitee = await tx
    .updateTable('emargement.anomalie')
    .set({ traitee_le: clock.now(), traitee_par: acteurId, decision, commentaire })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', anomalieId)
    .where('traitee_le', 'is', null)
    .returning(['nom', 'creneau_id', 'donnees'])
    .executeTakeFirst();
  if (traitee === undefined) return refuse('AnomalieDejaTraitee');
  if (decision === 'appareil_prete') {
    const { appareil } = traitee.donnees as { appareil?: string };
    if (traitee.nom !== 'AppareilPartage' || appareil === undefined) return refuse('PasUnAppareil');
    await preter(context, appareil);
  }
  await consigner(context, {
    type: 'anomalie.traitee',
    survenuLe: clock.now(),
    sujets: { creneau: traitee.creneau_id, anomalie: anomalieId },
    donnees: { nom: traitee.nom, decision, commentaire },
  });
  return ok(null);
}

async function preter({ tx, organismeId, acteurId, clock }: ActionContext, appareil: string): Promise<void> {
  await tx
    .insertInto('emargement.appareil_prete')
    .values({ organisme_id: organismeId, appareil, depuis: clock.now(), par: acteurId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

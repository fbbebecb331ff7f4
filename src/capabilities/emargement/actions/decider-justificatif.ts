import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOTIF_MINIMUM, motifSuffisant } from '../domain/correction.ts';
import { absencesFr } from '../messages/absences.fr.ts';
import { prevenir } from './prevenir.ts';

export interface DecisionJustificatif {
  readonly justificatifId: string;
  readonly decision: 'accepte' | 'refuse';
  /** Asked to refuse, and to change a decision. */
  readonly motif: string | null;
}

/**
 * The office accepts or refuses a proof; it may change its mind, with a reason. The absences of these days become excused, or
 * not: the sheets themselves do not change. The person is told.
 */
export async function deciderJustificatif(
  context: ActionContext,
  { justificatifId, decision, motif }: DecisionJustificatif,
): Promise<Result<null, Refusal>> {
  const { tx, organismeId, acteurId, clock } = context;
  const avant = await tx
    .selectFrom('emargement.justificatif')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', justificatifId)
    .forUpdate()
    .select(['decision', 'personne_id', 'du', 'au'])
    .executeTakeFirst();
  if (avant === undefined) return refuse('JustificatifInconnu');
  if (avant.decision === decision) return ok(null);
  if ((decision === 'refuse' || avant.decision !== null) && !motifSuffisant(motif ?? ''))
    return refuse('MotifTropCourt', { minimum: MOTIF_MINIMUM });
  await tx
    .updateTable('emargement.justificatif')
    .set({ decision, decide_le: clock.now(), decide_par: acteurId, motif })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', justificatifId)
    .execute();
  await consigner(context, {
    type: decision === 'accepte' ? 'justificatif.accepte' : 'justificatif.refuse',
    survenuLe: clock.now(),
    sujets: { personne: avant.personne_id, justificatif: justificatifId },
    donnees: { du: String(avant.du), au: String(avant.au), avant: avant.decision, motif },
  });
  const jours = {
    du: Temporal.PlainDate.from(String(avant.du)),
    au: Temporal.PlainDate.from(String(avant.au)),
  };
  await prevenir(context, [
    {
      personneId: avant.personne_id,
      titre: absencesFr.avis.decide(decision, jours),
      texte: motif ?? '',
      lien: '/mes-absences',
      cle: `justificatif.${decision}:${justificatifId}:${clock.now().epochMilliseconds}`,
    },
  ]);
  return ok(null);
}

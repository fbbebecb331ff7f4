import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { REGLAGES_PAR_DEFAUT } from '../domain/feuille.ts';
import { refusDeClore } from '../domain/ouverture-cloture.ts';
import { feuilleDuCreneau, type FeuilleLue, type PresenceLue } from '../queries/feuille.query.ts';
import { creneauAEmarger, feuilleLue } from './lecture.ts';

/**
 * The trainer countersigns and closes: each person expected has signed, been validated, or been noted absent. Afterwards
 * the sheet changes only by a reasoned correction.
 */
export async function cloreFeuille(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
): Promise<Result<null, Refusal>> {
  // Waits for the signatures under way: each holds a share of this row until it commits.
  await context.tx
    .selectFrom('emargement.feuille')
    .where('organisme_id', '=', context.organismeId)
    .where('creneau_id', '=', creneauId)
    .forUpdate()
    .select('creneau_id')
    .execute();
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  const maintenant = context.clock.now();
  const creneau = creneauAEmarger(
    lue,
    lue.formateurs.map(({ id }) => id),
  );
  const refus = refusDeClore(
    formateurId,
    creneau,
    feuilleLue(lue),
    presencesDe(lue),
    maintenant,
    REGLAGES_PAR_DEFAUT,
  );
  if (refus !== null) return refuse(refus.refus, { acte: 'clore', ...refus });
  await context.tx
    .updateTable('emargement.feuille')
    .set({
      close_le: maintenant,
      close_par: formateurId,
      contresignee_le: maintenant,
      contresignee_par: formateurId,
    })
    .where('organisme_id', '=', context.organismeId)
    .where('creneau_id', '=', creneauId)
    .execute();
  await consigner(context, {
    type: 'creneau.clos',
    survenuLe: maintenant,
    sujets: { creneau: creneauId, session: lue.sessionId, personne: formateurId },
    donnees: {
      presences: lue.attendus.map(({ inscriptionId, presence }) => ({
        inscription: inscriptionId,
        statut: presence?.statut ?? null,
        minutes: presence?.minutes ?? 0,
      })),
    },
  });
  return ok(null);
}

const estAbsence = (presence: PresenceLue | null): boolean =>
  presence?.statut === 'absent' || presence?.statut === 'excuse';

function presencesDe({ attendus }: FeuilleLue) {
  const vues = attendus.filter(({ presence }) => presence !== null);
  return {
    attendus: attendus.map(({ personneId }) => personneId),
    signataires: new Set(
      vues.filter(({ presence }) => !estAbsence(presence)).map(({ personneId }) => personneId),
    ),
    absents: new Set(vues.filter(({ presence }) => estAbsence(presence)).map(({ personneId }) => personneId)),
  };
}

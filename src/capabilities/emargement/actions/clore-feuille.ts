import { consigner, type Fait } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { refusDeClore } from '../domain/ouverture-cloture.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { ecrirePresences, type LignePresence } from '../persistence/presences.store.ts';
import { type Attendu, feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { creneauAEmarger, feuilleLue } from './lecture.ts';
import { JOB_CONTROLER } from './travaux.ts';

/** Sheets closed one after the other are looked at once. */
const DELAI_CONTROLE = Temporal.Duration.from({ minutes: 10 });

/**
 * The trainer countersigns and closes: each person expected has signed, been validated, or been noted absent. Afterwards
 * the sheet changes only by a reasoned correction.
 * @param absents the trainer states, by the same act, that those who have not signed did not come
 */
export async function cloreFeuille(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
  { absents = false }: { readonly absents?: boolean } = {},
): Promise<Result<null, Refusal>> {
  await retenirFeuille(context, creneauId);
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  const maintenant = context.clock.now();
  const muets = absents ? lue.attendus.filter(({ presence }) => presence === null) : [];
  const refus = refusDeClore(
    formateurId,
    creneauAEmarger(
      lue,
      lue.formateurs.map(({ id }) => id),
    ),
    feuilleLue(lue),
    presencesDe(lue, muets),
    maintenant,
    lue.reglages,
  );
  if (refus !== null) {
    const prenoms = lue.attendus.filter(({ presence }) => presence === null).map(({ prenom }) => prenom);
    return refuse(refus.refus, { acte: 'clore', prenoms, ...refus });
  }
  const absences = muets.map((muet) => absenceDe(context, muet, formateurId));
  if (absences.length > 0) await ecrirePresences(context, creneauId, absences);
  await clore(context, creneauId, { par: formateurId, contresignee: true });
  await addJob(
    context.tx,
    JOB_CONTROLER,
    { organismeId: context.organismeId },
    { key: `controler:${context.organismeId}`, at: maintenant.add(DELAI_CONTROLE) },
  );
  await consigner(context, ...faitsDe(lue, muets, absences, formateurId, maintenant));
  return ok(null);
}

/** Waits for the signatures under way: each holds a share of this row until it commits. */
export async function retenirFeuille({ tx, organismeId }: ActionContext, creneauId: string): Promise<void> {
  await tx
    .selectFrom('emargement.feuille')
    .where('organisme_id', '=', organismeId)
    .where('creneau_id', '=', creneauId)
    .forUpdate()
    .select('creneau_id')
    .execute();
}

/** Closes the sheet; countersigned when its trainer does it himself, not when the office enters what he signed on paper. */
export async function clore(
  { tx, organismeId, clock }: ActionContext,
  creneauId: string,
  { par, contresignee }: { readonly par: string; readonly contresignee: boolean },
): Promise<void> {
  const maintenant = clock.now();
  await tx
    .updateTable('emargement.feuille')
    .set({
      close_le: maintenant,
      close_par: par,
      contresignee_le: contresignee ? maintenant : null,
      contresignee_par: contresignee ? par : null,
    })
    .where('organisme_id', '=', organismeId)
    .where('creneau_id', '=', creneauId)
    .execute();
}

const idsDe = (attendus: readonly Attendu[]) => new Set(attendus.map(({ personneId }) => personneId));
const absente = ({ presence }: Attendu) => presence !== null && estAbsence(presence.statut);

function presencesDe({ attendus }: FeuilleLue, muets: readonly Attendu[]) {
  return {
    attendus: attendus.map(({ personneId }) => personneId),
    signataires: idsDe(attendus.filter((one) => one.presence !== null && !absente(one))),
    absents: idsDe([...attendus.filter(absente), ...muets]),
  };
}

const absenceDe = (
  { newId, clock }: ActionContext,
  { inscriptionId }: Attendu,
  formateurId: string,
): LignePresence => ({
  id: newId(),
  inscriptionId,
  statut: 'absent',
  methode: 'validation',
  minutes: 0,
  signeeLe: clock.now(),
  saisiePar: formateurId,
});

function faitsDe(
  { creneauId, sessionId, attendus }: FeuilleLue,
  muets: readonly Attendu[],
  absences: readonly LignePresence[],
  formateurId: string,
  survenuLe: Temporal.Instant,
): Fait[] {
  const notees = muets.map(({ personneId, inscriptionId }, rang) => ({
    type: 'absence.notee',
    survenuLe,
    sujets: { personne: personneId, creneau: creneauId, inscription: inscriptionId },
    donnees: { presence: absences[rang]?.id ?? null, statut: 'absent', minutes: 0, formateur: formateurId },
  }));
  const presences = attendus.map(({ inscriptionId, presence }) => ({
    inscription: inscriptionId,
    statut: presence?.statut ?? 'absent',
    minutes: presence?.minutes ?? 0,
  }));
  const clos = {
    type: 'creneau.clos',
    survenuLe,
    sujets: { creneau: creneauId, session: sessionId, personne: formateurId },
    donnees: { presences },
  };
  return [...notees, clos];
}

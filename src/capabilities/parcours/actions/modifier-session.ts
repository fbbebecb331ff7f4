import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { chronologie, statutLe } from '../domain/chronologie.ts';
import { faitDe } from '../domain/etape.ts';
import { periodeEnVigueur } from '../domain/faits.ts';
import type { DossierAModifier } from '../queries/dossiers-a-modifier.query.ts';
import { sessionARemplir } from '../queries/session-a-remplir.query.ts';
import { ajouterEtapes } from './ajouter-etapes.ts';
import { annoncer } from './annoncer.ts';
import {
  colonnesSession,
  type DonneesSession,
  donneesDuFait,
  type RefusSession,
  responsableExiste,
} from './creer-session.ts';

/**
 * Changes a session. When its dates move, so does the period of each learner who followed the whole of it, as a step of
 * her own file. Returns how many.
 */
export async function modifierSession(
  context: ActionContext,
  id: string,
  donnees: DonneesSession,
): Promise<Result<{ readonly periodesChangees: number }, RefusSession | Refusal<'SessionIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  if (Temporal.PlainDate.compare(donnees.debut, donnees.fin) > 0) return refuse('SessionDatesInversees');
  const session = await sessionARemplir(context, id);
  if (session === null) return refuse('SessionIntrouvable');
  if (!(await responsableExiste(context, donnees.responsableId))) {
    return refuse('SessionResponsableIntrouvable');
  }
  try {
    await tx
      .updateTable('parcours.session')
      .set({ ...colonnesSession(donnees), modifie_le: clock.now() })
      .where('organisme_id', '=', organismeId)
      .where('id', '=', id)
      .execute();
  } catch (error) {
    return refusDEcriture(error, donnees);
  }
  await consigner(context, {
    type: 'session.modifiee',
    survenuLe: clock.now(),
    sujets: { session: id },
    donnees: donneesDuFait(donnees),
  });
  await annoncer(context, id);
  if (session.debut === donnees.debut.toString() && session.fin === donnees.fin.toString()) {
    return ok({ periodesChangees: 0 });
  }
  const suivaient = session.dossiers.filter((dossier) => suitToute(dossier, session, today(clock)));
  const { faites } = await ajouterEtapes(
    context,
    suivaient.map((dossier) => ({
      id: context.newId(),
      inscriptionId: dossier.id,
      evenement: { genre: 'periode.changee', periode: { debut: donnees.debut, fin: donnees.fin } },
    })),
  );
  return ok({ periodesChangees: faites });
}

function refusDEcriture(error: unknown, { code }: DonneesSession): { ok: false; refusal: RefusSession } {
  if (brokenConstraint(error) !== 'session_organisme_id_code_key') throw error;
  return refuse('CodeSessionDejaPris', { code });
}

/** Whether a learner is expected over the whole session, as its dates were. */
function suitToute(
  { etapes }: DossierAModifier,
  session: { readonly debut: string; readonly fin: string },
  jour: Temporal.PlainDate,
): boolean {
  const faits = etapes.map(faitDe);
  const statut = statutLe(chronologie(faits), jour);
  if (statut !== 'inscrit' && statut !== 'enFormation' && statut !== 'interrompu') return false;
  const periode = periodeEnVigueur(faits);
  return periode?.debut.toString() === session.debut && periode.fin.toString() === session.fin;
}

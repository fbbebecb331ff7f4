import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { signableJusqua } from '../domain/feuille.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { ecrirePresences } from '../persistence/presences.store.ts';
import { feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { feuilleLue } from './lecture.ts';
import { type Ligne, lignesDe, type Note, notesCompletes, refusDesNotes } from './notes.ts';
import { refusDeFeuilleClose } from './refus-de-feuille-close.ts';

/** After the end of signing, the trainer may still complete his sheet for this long; then the office does it, with a reason. */
const DELAI_FORMATEUR = Temporal.Duration.from({ hours: 24 });

/**
 * The trainer validates people face to face, notes absences, arrivals and departures: the whole sheet in three statements,
 * however many they are. What was known before (a signature, another note) is replaced and kept.
 * @param reste what holds for the people of whom the sheet knows nothing; null leaves them waiting
 */
export async function noterPresences(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
  dites: readonly Note[],
  reste: 'present' | 'absent' | null = null,
): Promise<Result<{ notees: number }, Refusal>> {
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  const notes = notesCompletes(lue, dites, reste);
  const refus = refusDeNoter(lue, formateurId, context.clock.now()) ?? refusDesNotes(lue, notes);
  if (refus !== null) return refus;
  const lignes = lignesDe(context, lue, notes, { methode: 'validation', par: formateurId });
  if (lignes.length === 0) return ok({ notees: 0 });
  try {
    const ecrites = await ecrirePresences(context, creneauId, lignes);
    await consignerNotes(
      context,
      creneauId,
      lignes.filter(({ id }) => ecrites.has(id)),
    );
    return ok({ notees: ecrites.size });
  } catch (error) {
    return refusDeFeuilleClose(error, 'noter');
  }
}

function refusDeNoter(
  lue: FeuilleLue,
  formateurId: string,
  maintenant: Temporal.Instant,
): Result<never, Refusal> | null {
  if (!lue.formateurs.some(({ id }) => id === formateurId))
    return refuse('PasFormateurDuCreneau', { acte: 'clore' });
  const feuille = feuilleLue(lue);
  if (feuille.etat === 'prevu') return refuse('CreneauPasOuvert', { acte: 'clore' });
  if (feuille.etat !== 'ouvert') return refuse('CreneauDejaClos', { acte: 'ouvrir', closA: feuille.closA });
  const limite = signableJusqua(lue, lue.reglages).add(DELAI_FORMATEUR);
  return Temporal.Instant.compare(maintenant, limite) > 0
    ? refuse('HorsDelai', { acte: 'ouvrir', limite })
    : null;
}

async function consignerNotes(
  context: ActionContext,
  creneauId: string,
  lignes: readonly Ligne[],
): Promise<void> {
  const survenuLe = context.clock.now();
  await consigner(
    context,
    ...lignes.map(({ id, inscriptionId, personneId, statut, minutes, motif, remplaceId, saisiePar }) => ({
      type: estAbsence(statut) ? 'absence.notee' : 'presence.validee',
      survenuLe,
      sujets: { personne: personneId, creneau: creneauId, inscription: inscriptionId },
      donnees: {
        presence: id,
        statut,
        minutes,
        motif: motif ?? null,
        remplace: remplaceId ?? null,
        formateur: saisiePar ?? null,
      },
    })),
  );
}

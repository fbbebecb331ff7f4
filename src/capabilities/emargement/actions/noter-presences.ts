import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOTIF_MINIMUM, motifSuffisant } from '../domain/correction.ts';
import { signableJusqua } from '../domain/feuille.ts';
import { refusDHeures } from '../domain/heures-notees.ts';
import { estAbsence, statutEnBase } from '../domain/statut-en-base.ts';
import { ecrirePresences, type LignePresence } from '../persistence/presences.store.ts';
import { type Attendu, feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { feuilleLue } from './lecture.ts';
import { type Constat, presenceConstatee } from './presence-constatee.ts';
import { refusDeFeuilleClose } from './refus-de-feuille-close.ts';

/** What the trainer says of one person in front of him, while the sheet is open. */
export interface Note extends Constat {
  readonly inscriptionId: string;
  /** Asked when somebody who signed is noted absent: the signature is kept beside it. */
  readonly motif?: string | null;
}

interface Ligne extends LignePresence {
  readonly personneId: string;
}

/** After the end of signing, the trainer may still complete his sheet for this long; then the office does it, with a reason. */
const DELAI_FORMATEUR = Temporal.Duration.from({ hours: 24 });

/**
 * The trainer validates people face to face, notes absences, arrivals and departures: the whole sheet in one statement. What
 * was known before (a signature, another note) is replaced and kept.
 */
export async function noterPresences(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
  notes: readonly Note[],
): Promise<Result<{ notees: number }, Refusal>> {
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  const refus = refusDeNoter(lue, formateurId, context.clock.now()) ?? refusDesNotes(lue, notes);
  if (refus !== null) return refus;
  const lignes = lignesDe(context, lue, formateurId, notes);
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

function refusDesNotes(lue: FeuilleLue, notes: readonly Note[]): Result<never, Refusal> | null {
  for (const note of notes) {
    const heures = note.constat === 'present' ? refusDHeures(note, lue) : null;
    if (heures !== null) return refuse(heures.refus, { prenom: attenduDe(lue, note)?.prenom });
    const signee = aSigne(attenduDe(lue, note)) && note.constat !== 'present';
    if (signee && !motifSuffisant(note.motif ?? ''))
      return refuse('MotifTropCourt', { minimum: MOTIF_MINIMUM });
  }
  return null;
}

const attenduDe = ({ attendus }: FeuilleLue, { inscriptionId }: Note): Attendu | undefined =>
  attendus.find((one) => one.inscriptionId === inscriptionId);

const aSigne = (attendu: Attendu | undefined): boolean =>
  attendu?.presence != null && !estAbsence(attendu.presence.statut);

function lignesDe(
  { newId, clock }: ActionContext,
  lue: FeuilleLue,
  formateurId: string,
  notes: readonly Note[],
): Ligne[] {
  return notes.flatMap((note) => {
    const attendu = attenduDe(lue, note);
    if (attendu === undefined) return [];
    const { presence: avant, inscriptionId, personneId } = attendu;
    const presence = presenceConstatee(lue, note);
    const statut = statutEnBase(presence.statut);
    if (avant?.statut === statut && avant.minutes === presence.minutesPresentes) return [];
    const venue = note.constat === 'present';
    const ligne: Ligne = {
      id: newId(),
      inscriptionId,
      personneId,
      statut,
      methode: 'validation',
      minutes: presence.minutesPresentes,
      // The hour of a signature stays the one of the person, not of the note.
      signeeLe: venue && avant !== null && aSigne(attendu) ? avant.signeeLe : clock.now(),
      arrivee: venue ? note.arrivee : null,
      depart: venue ? note.depart : null,
      motif: note.motif ?? null,
      remplaceId: avant?.id ?? null,
      saisiePar: formateurId,
    };
    return [ligne];
  });
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

import type { ActionContext } from '#platform/http/route.ts';
import { refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOTIF_MINIMUM, motifSuffisant } from '../domain/correction.ts';
import { refusDHeures } from '../domain/heures-notees.ts';
import { estAbsence, statutEnBase } from '../domain/statut-en-base.ts';
import type { LignePresence } from '../persistence/presences.store.ts';
import type { Attendu, FeuilleLue } from '../queries/feuille.query.ts';
import { type Constat, presenceConstatee } from './presence-constatee.ts';

/** What somebody says of one person of a sheet that is not closed. */
export interface Note extends Constat {
  readonly inscriptionId: string;
  /** Asked when somebody who signed is noted absent: the signature is kept beside it. */
  readonly motif?: string | null;
}

/** A line of the sheet, and whose it is. */
export interface Ligne extends LignePresence {
  readonly personneId: string;
}

/** Those said, and the same word for all those of whom the sheet knows nothing. */
export function notesCompletes(
  { attendus }: FeuilleLue,
  notes: readonly Note[],
  reste: 'present' | 'absent' | null,
): readonly Note[] {
  if (reste === null) return notes;
  const dites = new Set(notes.map(({ inscriptionId }) => inscriptionId));
  const muets = attendus.filter(
    ({ presence, inscriptionId }) => presence === null && !dites.has(inscriptionId),
  );
  return [
    ...notes,
    ...muets.map(({ inscriptionId }) => ({ inscriptionId, constat: reste, arrivee: null, depart: null })),
  ];
}

/** Why these notes make no sense, with the first name of the person; or null. */
export function refusDesNotes(lue: FeuilleLue, notes: readonly Note[]): Result<never, Refusal> | null {
  for (const note of notes) {
    const attendu = attenduDe(lue, note);
    const heures = note.constat === 'present' ? refusDHeures(note, lue) : null;
    if (heures !== null)
      return refuse(heures.refus, { prenom: attendu?.prenom, inscriptionId: note.inscriptionId });
    if (aSigne(attendu) && note.constat !== 'present' && !motifSuffisant(note.motif ?? ''))
      return refuse('MotifTropCourt', { minimum: MOTIF_MINIMUM });
  }
  return null;
}

const attenduDe = ({ attendus }: FeuilleLue, { inscriptionId }: Note): Attendu | undefined =>
  attendus.find((one) => one.inscriptionId === inscriptionId);

const aSigne = (attendu: Attendu | undefined): boolean =>
  attendu?.presence != null && !estAbsence(attendu.presence.statut);

/** The lines to write for these notes; those that would change nothing are left out. */
export function lignesDe(
  { newId, clock }: ActionContext,
  lue: FeuilleLue,
  notes: readonly Note[],
  {
    methode,
    par,
    motif,
  }: {
    readonly methode: 'validation' | 'saisie';
    readonly par: string;
    /** When it holds for all. */
    readonly motif?: string;
  },
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
      methode,
      minutes: presence.minutesPresentes,
      // The hour of a signature stays the one of the person, not of the note.
      signeeLe: venue && avant !== null && aSigne(attendu) ? avant.signeeLe : clock.now(),
      arrivee: venue ? note.arrivee : null,
      depart: venue ? note.depart : null,
      motif: note.motif ?? motif ?? null,
      remplaceId: avant?.id ?? null,
      saisiePar: par,
    };
    return [ligne];
  });
}

import { estAnonyme, type Genre, NOTE_FAIBLE, RETOUR_FAIBLE, SEUIL_ANONYMAT } from './genres.ts';

/** What a campaign asks somebody to look at. */
export type Alerte = 'traiter' | 'note' | 'retour' | 'restitution';

export interface EtatDeCampagne {
  readonly genre: Genre;
  readonly fin: Temporal.PlainDate;
  readonly demandees: number;
  readonly repondues: number;
  readonly note: number | null;
  readonly aTraiter: number;
  readonly restituee: boolean;
}

/** Answers to treat and a low note at once; a low return and a missing meeting once the campaign is over. */
export function alertesDe(
  { genre, fin, demandees, repondues, note, aTraiter, restituee }: EtatDeCampagne,
  aujourdhui: Temporal.PlainDate,
): readonly Alerte[] {
  const finie = Temporal.PlainDate.compare(aujourdhui, fin) > 0;
  const alertes: Alerte[] = [];
  if (aTraiter > 0) alertes.push('traiter');
  if (note !== null && note < NOTE_FAIBLE) alertes.push('note');
  if (finie && demandees > 0 && repondues / demandees < RETOUR_FAIBLE) alertes.push('retour');
  if (finie && estAnonyme(genre) && repondues >= SEUIL_ANONYMAT && !restituee) alertes.push('restitution');
  return alertes;
}

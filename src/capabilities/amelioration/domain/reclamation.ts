/** The delays that an organisme gives itself, in days after the day of reception. */
export interface Delais {
  readonly accuseJours: number;
  readonly reponseJours: number;
}

/** What applies until the organisme chooses: the law gives no number, these are those of the framework's usual practice. */
export const DELAIS_PAR_DEFAUT: Delais = { accuseJours: 5, reponseJours: 30 };

/** Until when a complaint must be acknowledged and answered: both days included. */
export function echeancesDe(
  recueLe: Temporal.PlainDate,
  { accuseJours, reponseJours }: Delais,
): { readonly accuserAvant: Temporal.PlainDate; readonly repondreAvant: Temporal.PlainDate } {
  const jours = Math.max(accuseJours, reponseJours);
  return {
    accuserAvant: recueLe.add({ days: accuseJours }),
    repondreAvant: recueLe.add({ days: jours }),
  };
}

/** The dates from which the state of a complaint is computed. */
export interface DatesReclamation {
  /** ISO 8601 calendar dates. */
  readonly accuserAvant: string;
  readonly repondreAvant: string;
  readonly accuseeLe: Temporal.Instant | null;
  readonly repondueLe: Temporal.Instant | null;
  readonly closeLe: Temporal.Instant | null;
}

export type EtatReclamation = 'recue' | 'en_cours' | 'repondue' | 'close';

/** Where a complaint stands: nothing stores it. */
export function etatReclamation({ accuseeLe, repondueLe, closeLe }: DatesReclamation): EtatReclamation {
  if (closeLe !== null) return 'close';
  if (repondueLe !== null) return 'repondue';
  return accuseeLe === null ? 'recue' : 'en_cours';
}

/** What is late today, if anything: the acknowledgement, or the answer. */
export function retardDe(dates: DatesReclamation, aujourdhui: string): 'accuse' | 'reponse' | null {
  if (dates.closeLe !== null || dates.repondueLe !== null) return null;
  if (dates.repondreAvant < aujourdhui) return 'reponse';
  if (dates.accuseeLe === null && dates.accuserAvant < aujourdhui) return 'accuse';
  return null;
}

/** The short name of a complaint, for mails and phones: the random end of its id. */
export const referenceDe = (id: string): string => id.replaceAll('-', '').slice(-8).toUpperCase();

/** The dates from which the state of an action is computed. ISO 8601 calendar dates. */
export interface DatesAction {
  readonly echeance: string;
  readonly faiteLe: string | null;
  readonly jugeeLe: string | null;
  readonly abandonnee: boolean;
}

export type EtatAction = 'ouverte' | 'en_retard' | 'a_juger' | 'jugee' | 'abandonnee';

/** Where an action of the plan stands today. The day of its term it is not late yet. */
export function etatAction(
  { echeance, faiteLe, jugeeLe, abandonnee }: DatesAction,
  aujourdhui: string,
): EtatAction {
  if (abandonnee) return 'abandonnee';
  if (jugeeLe !== null) return 'jugee';
  if (faiteLe !== null) return 'a_juger';
  return echeance < aujourdhui ? 'en_retard' : 'ouverte';
}

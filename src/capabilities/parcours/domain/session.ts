/** Où en est une session un jour donné. Calculé des dates et de ce que l'organisme en a dit. */
export type EtatSession = 'annulee' | 'terminee' | 'enCours' | 'confirmee' | 'prevue';

export const ETATS_SESSION = [
  'prevue',
  'confirmee',
  'enCours',
  'terminee',
  'annulee',
] as const satisfies readonly EtatSession[];

export interface DatesSession {
  readonly debut: string;
  readonly fin: string;
  readonly confirmeeLe: unknown;
  readonly annuleeLe: unknown;
}

/** L'état d'une session ; les dates `AAAA-MM-JJ` se comparent comme du texte. */
export function etatSession(
  { debut, fin, confirmeeLe, annuleeLe }: DatesSession,
  jour: Temporal.PlainDate,
): EtatSession {
  const aujourdhui = jour.toString();
  if (annuleeLe !== null) return 'annulee';
  if (aujourdhui > fin) return 'terminee';
  if (aujourdhui >= debut) return 'enCours';
  return confirmeeLe === null ? 'prevue' : 'confirmee';
}

/** Un code que nulle autre session ne porte : celui de la formation et le mois, puis un rang. `CN-2026-09`, `CN-2026-09-2`. */
export function codeLibre(codeFormation: string, debut: Temporal.PlainDate, pris: readonly string[]): string {
  const base = `${codeFormation}-${debut.toPlainYearMonth().toString()}`;
  let code = base;
  for (let rang = 2; pris.includes(code); rang += 1) code = `${base}-${rang}`;
  return code;
}

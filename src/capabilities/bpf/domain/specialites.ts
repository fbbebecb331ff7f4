import type { Compte } from './compter.ts';
import { RIEN } from './compter.ts';
import { SPECIALITES } from './formulaire.ts';

export interface Specialites {
  /** Code NSF of each of the five places that is used. */
  readonly codes: ReadonlyMap<string, string>;
  readonly comptes: ReadonlyMap<string, Compte>;
}

/** The five largest specialities by hours, the others together (frame F-4). */
export function classerSpecialites(parNsf: ReadonlyMap<string, Compte>): Specialites {
  const rangees = [...parNsf].toSorted(([a, x], [b, y]) => y.minutes - x.minutes || (a < b ? -1 : 1));
  const codes = new Map<string, string>();
  const comptes = new Map<string, Compte>();
  for (const [rang, [code, compte]] of rangees.entries()) {
    const place = SPECIALITES[rang] ?? 'F4.autres';
    if (place !== 'F4.autres') codes.set(place, code);
    comptes.set(place, ajouter(comptes.get(place) ?? RIEN, compte));
  }
  return { codes, comptes };
}

export const ajouter = (a: Compte, b: Compte): Compte => ({
  stagiaires: a.stagiaires + b.stagiaires,
  heures: a.heures + b.heures,
  minutes: a.minutes + b.minutes,
  dossiers: a.dossiers + b.dossiers,
});

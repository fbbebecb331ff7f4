import { seChevauchent } from '#capabilities/planning/index.ts';
import type { CreneauDemo } from './creneaux.ts';
import type { DemoContext } from './ecrire.ts';

/**
 * Gives the first session a créneau that takes place now, when its timetable has none: who tries the demonstration on a
 * Sunday evening can still open a sheet and sign it.
 */
export function seanceDuMoment(
  { clock, newId }: DemoContext,
  creneaux: readonly CreneauDemo[],
): CreneauDemo[] {
  const [premier] = creneaux;
  if (premier === undefined) return [...creneaux];
  const debut = clock.now().round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'floor' });
  const seance = { ...premier, id: newId(), debut, fin: debut.add({ hours: 2 }) };
  const pris = creneaux.some(
    (one) =>
      (one.sessionId === seance.sessionId ||
        one.formateurId === seance.formateurId ||
        one.salleId === seance.salleId) &&
      seChevauchent(one, seance),
  );
  return pris ? [...creneaux] : [...creneaux, seance];
}

import type { Intervalle } from '#capabilities/planning/index.ts';

/** Heures d'arrivée et de départ notées par une personne ; `null` : à l'heure. */
export interface HeuresNotees {
  readonly arrivee: Temporal.Instant | null;
  readonly depart: Temporal.Instant | null;
}

export type RefusHeures = { readonly refus: 'HeureHorsCreneau' } | { readonly refus: 'HeuresInversees' };

/** Pourquoi ces heures ne peuvent pas être notées pour ce créneau, ou `null`. */
export function refusDHeures(
  { arrivee, depart }: HeuresNotees,
  { debut, fin }: Intervalle,
): RefusHeures | null {
  const dehors = [arrivee, depart].some(
    (heure) =>
      heure !== null &&
      (Temporal.Instant.compare(heure, debut) < 0 || Temporal.Instant.compare(heure, fin) > 0),
  );
  if (dehors) return { refus: 'HeureHorsCreneau' };
  const inversees = arrivee !== null && depart !== null && Temporal.Instant.compare(arrivee, depart) >= 0;
  return inversees ? { refus: 'HeuresInversees' } : null;
}

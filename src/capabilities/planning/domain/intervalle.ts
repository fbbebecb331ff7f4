import { WALL_ZONE } from '#platform/clock.ts';

/** Un intervalle de temps demi-ouvert `[debut, fin[` : deux créneaux qui se touchent ne se chevauchent pas. */
export interface Intervalle {
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
}

/** Vrai si la fin vient après le début. */
export const estIntervalle = ({ debut, fin }: Intervalle): boolean =>
  Temporal.Instant.compare(debut, fin) < 0;

/** Vrai si les deux intervalles ont au moins un instant commun. */
export const seChevauchent = (a: Intervalle, b: Intervalle): boolean =>
  Temporal.Instant.compare(a.debut, b.fin) < 0 && Temporal.Instant.compare(b.debut, a.fin) < 0;

/** La partie commune, ou `null` si les intervalles ne se chevauchent pas. */
export function intersection(a: Intervalle, b: Intervalle): Intervalle | null {
  if (!seChevauchent(a, b)) return null;
  return { debut: plusTard(a.debut, b.debut), fin: plusTot(a.fin, b.fin) };
}

/** Durée réelle en minutes entières (arrondie vers le bas), changement d'heure compris. */
export const minutesDe = ({ debut, fin }: Intervalle): number =>
  Math.floor((fin.epochMilliseconds - debut.epochMilliseconds) / 60_000);

/** Le plus tardif des deux instants. */
export const plusTard = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b;

/** Le premier des deux instants. */
export const plusTot = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;

/** L'instant où une pendule de Paris montre cette date et cette heure (heure sautée au printemps : une heure plus tard). */
export const instantAParis = (date: Temporal.PlainDate, heure: Temporal.PlainTime): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: WALL_ZONE, plainTime: heure }).toInstant();

import { aParis } from '#platform/clock.ts';
import { type Intervalle, instantAParis } from '#capabilities/planning/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { HeuresNotees } from '../domain/heures-notees.ts';

const HEURE = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** The fields `arrivee` and `depart` as instants of the day of the créneau; empty is on time. */
export function heuresDuFormulaire(
  { arrivee, depart }: { readonly arrivee: string; readonly depart: string },
  creneau: Intervalle,
): Result<HeuresNotees, Refusal> {
  const heures = { arrivee: instantDe(arrivee, creneau), depart: instantDe(depart, creneau) };
  return heures.arrivee === 'faux' || heures.depart === 'faux'
    ? refuse('HeureHorsCreneau')
    : ok(heures as HeuresNotees);
}

/** A time of the wall on the day of the créneau. One that goes over midnight has its hours of the next day. */
function instantDe(typed: string, { debut }: Intervalle): Temporal.Instant | null | 'faux' {
  if (typed === '') return null;
  if (!HEURE.test(typed)) return 'faux';
  const jour = aParis(debut).toPlainDate();
  const meme = instantAParis(jour, Temporal.PlainTime.from(typed));
  return Temporal.Instant.compare(meme, debut) < 0 && aParis(debut).hour >= 18
    ? instantAParis(jour.add({ days: 1 }), Temporal.PlainTime.from(typed))
    : meme;
}

/** An instant as `<input type="time">` takes it. */
export const heureDeChamp = (instant: Temporal.Instant | null | undefined): string =>
  instant == null ? '' : aParis(instant).toPlainTime().toString({ smallestUnit: 'minute' });

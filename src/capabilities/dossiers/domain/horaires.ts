import { aParis } from '#platform/clock.ts';
import { horairesFr } from '../messages-documents.fr.ts';
import type { CreneauLu } from './faits.ts';
import { enumerer } from './textes.ts';

/** More different days than this are not told in a sentence. */
const RYTHMES_MAX = 5;

type Bornes = Pick<CreneauLu, 'debut' | 'fin'>;

/** The hours of a session in words: « lundi et mardi, de 9 h à 12 h 30 et de 13 h 30 à 17 h ». Blank without créneau. */
export function horairesDe(creneaux: readonly Bornes[]): string {
  if (creneaux.length === 0) return '';
  const parJour = Map.groupBy(creneaux, ({ debut }) => aParis(debut).toPlainDate().toString());
  const rythmes = new Map<string, Set<number>>();
  for (const [jour, memes] of parJour) {
    const heures = enumerer([...new Set(memes.map(plage))]);
    const jours = rythmes.get(heures) ?? new Set();
    rythmes.set(heures, jours.add(Temporal.PlainDate.from(jour).dayOfWeek));
  }
  if (rythmes.size > RYTHMES_MAX) return horairesFr.variables;
  return [...rythmes]
    .map(([heures, jours]) => `${enumerer([...jours].toSorted().map(horairesFr.jour))}, ${heures}`)
    .map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1))
    .join('\n');
}

const plage = ({ debut, fin }: Bornes): string => horairesFr.plage(heureLisible(debut), heureLisible(fin));

const heureLisible = (instant: Temporal.Instant): string => {
  const { hour, minute } = aParis(instant);
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`;
};

/** `HH:MM` in Paris. */
export const heureIso = (instant: Temporal.Instant): string =>
  aParis(instant).toPlainTime().toString().slice(0, 5);

/** `AAAA-MM-JJ` in Paris. */
export const jourIso = (instant: Temporal.Instant): string => aParis(instant).toPlainDate().toString();

import { aParis } from '#platform/clock.ts';
import { formatDate, formatHeure } from '#design/index.ts';
import type { Intervalle } from '../domain/intervalle.ts';

/** « mardi 24 novembre 2026 de 9 h à 12 h » ; les deux jours quand l'intervalle passe minuit. */
export function quand({ debut, fin }: Intervalle): string {
  const [a, b] = [aParis(debut), aParis(fin)];
  const jour = formatDate(a.toPlainDate(), 'semaine');
  if (a.toPlainDate().equals(b.toPlainDate())) return `${jour} ${heures({ debut, fin })}`;
  return `du ${jour} à ${formatHeure(a)} au ${formatDate(b.toPlainDate(), 'semaine')} à ${formatHeure(b)}`;
}

/** « de 9 h à 12 h », à la pendule de Paris. */
export const heures = ({ debut, fin }: Intervalle): string =>
  `de ${formatHeure(aParis(debut))} à ${formatHeure(aParis(fin))}`;

/** « 9 h – 12 h », pour une case étroite. */
export const heuresBreves = ({ debut, fin }: Intervalle): string =>
  `${formatHeure(aParis(debut))} – ${formatHeure(aParis(fin))}`;

/** « Lina », « Lina et Noé », « Lina, Noé et 3 autres personnes ». */
export function enumerer(noms: readonly string[], maximum = 3): string {
  const [premier = ''] = noms;
  if (noms.length <= 1) return premier;
  if (noms.length <= maximum) return `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}`;
  const autres = noms.length - maximum + 1;
  return `${noms.slice(0, maximum - 1).join(', ')} et ${autres} autres personnes`;
}

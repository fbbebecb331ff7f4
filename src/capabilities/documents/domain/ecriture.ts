/** How documents write values, in French. The templates write them the same way; the tests of the mentions compare. */

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** `2026-11-01` becomes « 1er novembre 2026 ». */
export function ecrireJour(jour: string): string {
  const { day, month, year } = Temporal.PlainDate.from(jour);
  return `${day === 1 ? '1er' : day}\u00a0${MOIS[month - 1]}\u00a0${year}`;
}

/** Cents become « 1 250,00 € ». */
export function ecrireEuros(centimes: number): string {
  const euros = Math.trunc(centimes / 100)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/gu, '\u00a0');
  return `${euros},${String(centimes % 100).padStart(2, '0')}\u00a0€`;
}

/** Minutes become « 7 h 30 », « 35 h », « 45 min ». */
export function ecrireDuree(minutes: number): string {
  const heures = Math.trunc(minutes / 60);
  const reste = minutes % 60;
  if (heures === 0 && reste > 0) return `${reste}\u00a0min`;
  return reste === 0 ? `${heures}\u00a0h` : `${heures}\u00a0h\u00a0${String(reste).padStart(2, '0')}`;
}

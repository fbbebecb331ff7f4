const entier = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const eurosRonds = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const pourcent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** A number as French writes it, two decimals at most: « 1 240,5 ». */
export const formatNombre = (value: number): string => entier.format(value);

/** An amount in cents: « 1 240,50 € », « 1 240 € » when there are no cents. */
export const formatEuros = (centimes: number): string =>
  (centimes % 100 === 0 ? eurosRonds : euros).format(centimes / 100);

/** A ratio between 0 and 1, one decimal at most: « 87,5 % ». */
export const formatPourcent = (ratio: number): string => pourcent.format(ratio);

/** A duration in minutes: « 45 min », « 3 h », « 3 h 30 », « 0 h ». Minutes are rounded; negative durations keep their sign. */
export const formatDuree = (minutes: number): string => {
  const total = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && total > 0 ? '−' : '';
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  if (hours === 0 && rest > 0) return `${sign}${rest}\u00a0min`;
  const words = `${sign}${entier.format(hours)}\u00a0h`;
  return rest === 0 ? words : `${words}\u00a0${String(rest).padStart(2, '0')}`;
};

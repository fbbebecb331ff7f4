import { messages } from '../messages.fr.ts';

const { mois, jours, premier } = messages.dates;

/** `jour` : 12 mars 2026. `semaine` : jeudi 12 mars 2026. `bref` : jeudi 12 mars. `chiffres` : 12/03/2026. */
export type DateStyle = 'jour' | 'semaine' | 'bref' | 'chiffres';

const two = (value: number): string => String(value).padStart(2, '0');

const day = (date: Temporal.PlainDate): string =>
  `${date.day === 1 ? premier : date.day}\u00a0${mois[date.month - 1]}`;

const styles: Record<DateStyle, (date: Temporal.PlainDate) => string> = {
  jour: (date) => `${day(date)} ${date.year}`,
  semaine: (date) => `${jours[date.dayOfWeek - 1]} ${day(date)} ${date.year}`,
  bref: (date) => `${jours[date.dayOfWeek - 1]} ${day(date)}`,
  chiffres: (date) => `${two(date.day)}/${two(date.month)}/${date.year}`,
};

/** A day in French. Own words rather than Intl, which writes « 1 mars » where French writes « 1er mars ». */
export const formatDate = (date: Temporal.PlainDate, style: DateStyle = 'jour'): string =>
  styles[style](date);

/** The same, to begin a title: « Jeudi 12 mars ». */
export const formatTitreDate = (date: Temporal.PlainDate, style: DateStyle = 'bref'): string => {
  const words = formatDate(date, style);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A time of the wall in French: « 9 h », « 9 h 05 ». Seconds are left out. */
export const formatHeure = ({ hour, minute }: Pick<Temporal.PlainTime, 'hour' | 'minute'>): string =>
  minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${two(minute)}`;

/** A day and a time: « 12 mars 2026 à 9 h 30 ». Instants are told in the time of Paris. */
export const formatMoment = (
  moment: Temporal.Instant | Temporal.PlainDateTime | Temporal.ZonedDateTime,
  style: DateStyle = 'jour',
): string => {
  const wall = moment instanceof Temporal.Instant ? moment.toZonedDateTimeISO('Europe/Paris') : moment;
  return `${formatDate(wall.toPlainDate(), style)} ${messages.dates.a} ${formatHeure(wall)}`;
};

/** Two days, without repeating what they share: « du 9 au 13 mars 2026 », « le 9 mars 2026 ». */
export const formatPeriode = (debut: Temporal.PlainDate, fin: Temporal.PlainDate): string => {
  if (debut.equals(fin)) return messages.dates.le(formatDate(debut));
  const first = debut.day === 1 ? premier : String(debut.day);
  if (debut.year !== fin.year) return messages.dates.du(formatDate(debut), formatDate(fin));
  return messages.dates.du(debut.month === fin.month ? first : day(debut), formatDate(fin));
};

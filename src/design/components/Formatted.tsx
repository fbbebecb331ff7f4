import { type DateStyle, formatDate, formatHeure, formatMoment } from '../format/dates.ts';
import { formatDuree, formatEuros } from '../format/nombres.ts';

/** An amount in cents, on one line. */
export const Money = ({ centimes }: { centimes: number }) => (
  <span className="num">{formatEuros(centimes)}</span>
);

/** A duration in minutes, readable by machines too. */
export const Duree = ({ minutes }: { minutes: number }) => (
  <time className="num" dateTime={`PT${Math.max(0, Math.round(minutes))}M`}>
    {formatDuree(minutes)}
  </time>
);

export interface DateFrProps {
  /** A day, a time, both (Paris wall), or an instant (told in Paris time). */
  readonly value: Temporal.PlainDate | Temporal.PlainTime | Temporal.PlainDateTime | Temporal.Instant;
  readonly style?: DateStyle;
}

const words = (value: DateFrProps['value'], style?: DateStyle): string => {
  if (value instanceof Temporal.PlainDate) return formatDate(value, style);
  if (value instanceof Temporal.PlainTime) return formatHeure(value);
  return formatMoment(value, style);
};

/** A date or a time in French words, with its machine form. */
export const DateFr = ({ value, style }: DateFrProps) => (
  <time dateTime={value.toString()}>{words(value, style)}</time>
);

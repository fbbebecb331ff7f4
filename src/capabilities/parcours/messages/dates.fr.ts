import { formatDate, formatPeriode } from '#design/index.ts';

/** « 12 mars 2026 », depuis `AAAA-MM-JJ`. */
export const dateFr = (date: string): string => formatDate(Temporal.PlainDate.from(date));

/** « du 9 au 13 mars 2026 », depuis deux `AAAA-MM-JJ`. */
export const periodeFr = (debut: string, fin: string): string =>
  formatPeriode(Temporal.PlainDate.from(debut), Temporal.PlainDate.from(fin));

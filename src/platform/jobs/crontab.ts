import { parseCrontab, parseCronItems, type ParsedCronItem } from 'graphile-worker';
import { type Clock, WALL_ZONE } from '../clock.ts';

const LINE = /^\s*(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+([a-z_]+\.[a-z_]+)\s*$/u;

/** A line of a capability's crontab that cannot be read. */
export class CrontabFault extends Error {}

/**
 * Reads `minute hour day month weekday capacite.travail`, on the wall clock of Europe/Paris: the queue thinks in UTC, and
 * seven o'clock must stay seven o'clock in summer.
 */
export function readCrontab(lines: readonly string[], clock: Clock): ParsedCronItem[] {
  return parseCronItems(
    lines.map((line) => {
      const [, pattern, task] = LINE.exec(line) ?? [];
      if (pattern === undefined || task === undefined) throw new CrontabFault(`Crontab: ${line}`);
      const [wall] = parseCrontab(`${pattern} travail`);
      if (wall === undefined) throw new CrontabFault(`Crontab: ${line}`);
      return {
        task,
        identifier: task,
        match: (utc: Digest) => wall.match(onTheWall(utc, clock.now().toZonedDateTimeISO('UTC').year)),
      };
    }),
  );
}

interface Digest {
  readonly min: number;
  readonly hour: number;
  readonly date: number;
  readonly month: number;
  readonly dow: number;
}

/** A minute of UTC as it is read in Europe/Paris. */
export function onTheWall({ min, hour, date, month }: Digest, year: number): Digest {
  const utc = Temporal.ZonedDateTime.from({
    year,
    month,
    day: date,
    hour,
    minute: min,
    timeZone: 'UTC',
  });
  const wall = utc.withTimeZone(WALL_ZONE);
  return {
    min: wall.minute,
    hour: wall.hour,
    date: wall.day,
    month: wall.month,
    dow: wall.dayOfWeek % 7,
  };
}

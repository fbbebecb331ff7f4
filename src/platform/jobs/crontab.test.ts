import { describe, expect, it } from 'vitest';
import { fixedClock } from '../clock.ts';
import { CrontabFault, readCrontab } from './crontab.ts';

const digest = (instant: string) => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  return { min: at.minute, hour: at.hour, date: at.day, month: at.month, dow: at.dayOfWeek % 7 };
};

const fires = (line: string, instant: string) => {
  const [item] = readCrontab([line], fixedClock(instant));
  return item?.match(digest(instant)) === true;
};

describe('jobs at fixed times', () => {
  it('reads the wall clock of Europe/Paris, in summer as in winter', () => {
    const line = '0 7 * * * avis.resumer';
    expect(fires(line, '2026-01-15T06:00:00Z')).toBe(true);
    expect(fires(line, '2026-01-15T05:00:00Z')).toBe(false);
    expect(fires(line, '2026-07-15T05:00:00Z')).toBe(true);
    expect(fires(line, '2026-07-15T06:00:00Z')).toBe(false);
  });

  it('counts days of the wall, not of UTC', () => {
    const line = '30 0 1 * * paie.clore';
    expect(fires(line, '2026-07-31T22:30:00Z')).toBe(true);
    expect(fires('30 0 * * 1 paie.clore', '2026-11-15T23:30:00Z')).toBe(true);
  });

  it('refuses a line that it cannot read', () => {
    expect(() => readCrontab(['tous les jours avis.resumer'], fixedClock('2026-01-01T00:00:00Z'))).toThrow(
      CrontabFault,
    );
  });
});

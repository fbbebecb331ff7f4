import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatHeure, formatMoment, formatPeriode, formatTitreDate } from './dates.ts';
import { formatDuree, formatEuros, formatNombre, formatPourcent } from './nombres.ts';

/** No-break spaces as plain ones, to read the expectations. */
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const jour = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const periode = (a: string, b: string): string => plain(formatPeriode(jour(a), jour(b)));

describe('dates', () => {
  it('writes days as French does', () => {
    expect(plain(formatDate(jour('2026-03-01')))).toBe('1er mars 2026');
    expect(plain(formatDate(jour('2026-03-12'), 'semaine'))).toBe('jeudi 12 mars 2026');
    expect(plain(formatDate(jour('2026-08-09'), 'bref'))).toBe('dimanche 9 août');
    expect(formatDate(jour('2026-03-02'), 'chiffres')).toBe('02/03/2026');
    expect(plain(formatTitreDate(jour('2026-03-09')))).toBe('Lundi 9 mars');
  });

  it('writes times without needless zeros', () => {
    expect(plain(formatHeure({ hour: 9, minute: 0 }))).toBe('9 h');
    expect(plain(formatHeure({ hour: 14, minute: 5 }))).toBe('14 h 05');
  });

  it('tells instants in the time of Paris, in summer and in winter', () => {
    expect(plain(formatMoment(Temporal.Instant.from('2026-07-14T22:30:00Z')))).toBe(
      '15 juillet 2026 à 0 h 30',
    );
    expect(plain(formatMoment(Temporal.Instant.from('2026-01-14T08:00:00Z')))).toBe('14 janvier 2026 à 9 h');
    expect(plain(formatMoment(Temporal.PlainDateTime.from('2026-01-14T08:00')))).toBe(
      '14 janvier 2026 à 8 h',
    );
  });

  it('does not repeat what the two ends of a period share', () => {
    expect(periode('2026-03-09', '2026-03-13')).toBe('du 9 au 13 mars 2026');
    expect(periode('2026-03-01', '2026-04-03')).toBe('du 1er mars au 3 avril 2026');
    expect(periode('2025-12-01', '2026-01-03')).toBe('du 1er décembre 2025 au 3 janvier 2026');
    expect(periode('2026-03-09', '2026-03-09')).toBe('le 9 mars 2026');
  });
});

describe('numbers', () => {
  it('writes durations', () => {
    const cases = { 0: '0 h', 45: '45 min', 60: '1 h', 210: '3 h 30', 65: '1 h 05', 74_700: '1 245 h' };
    for (const [minutes, words] of Object.entries(cases))
      expect(plain(formatDuree(Number(minutes)))).toBe(words);
    expect(plain(formatDuree(-90))).toBe('−1 h 30');
    expect(plain(formatDuree(59.6))).toBe('1 h');
  });

  it('never loses a minute', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (minutes) => {
        const words = plain(formatDuree(minutes)).replace(/(\d) (?=\d{3} h)/g, '$1');
        const [, hours = '0', rest = '0'] =
          /^(?:(\d+) h)? ?(?:(\d+)(?: min)?)?$/.exec(words.replaceAll(' h ', ' h ')) ?? [];
        expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
      }),
    );
  });

  it('writes amounts in cents, ratios and numbers', () => {
    expect(plain(formatEuros(748_250))).toBe('7 482,50 €');
    expect(plain(formatEuros(124_000))).toBe('1 240 €');
    expect(plain(formatEuros(-1))).toBe('-0,01 €');
    expect(plain(formatPourcent(0.875))).toBe('87,5 %');
    expect(plain(formatNombre(1240.456))).toBe('1 240,46');
  });
});

import { describe, expect, it } from 'vitest';
import { echeance, horsDelai, lireCode, tirerCode } from './signalement.ts';

describe('the follow-up code', () => {
  it('is read back as it was drawn, whatever the case and the spaces', () => {
    const code = tirerCode();
    expect(code).toMatch(/^(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}$/u);
    expect(lireCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    expect(tirerCode()).not.toBe(code);
  });

  it('is refused when it is not one', () => {
    for (const faux of ['', 'ABCD', 'ABCD-ABCD-ABCD-ABC0', 'x'.repeat(400)])
      expect(lireCode(faux)).toBeNull();
  });
});

describe('delays', () => {
  const recuLe = Temporal.Instant.from('2026-11-01T09:00:00Z');

  it('are seven days to acknowledge, three months to answer, none once closed', () => {
    expect(echeance({ recuLe, accuseLe: null, closLe: null })?.toString()).toBe('2026-11-08T09:00:00Z');
    expect(echeance({ recuLe, accuseLe: recuLe, closLe: null })?.toString()).toBe('2027-02-01T09:00:00Z');
    expect(echeance({ recuLe, accuseLe: recuLe, closLe: recuLe })).toBeNull();
  });

  it('are over after their instant only', () => {
    const dates = { recuLe, accuseLe: null, closLe: null };
    expect(horsDelai(dates, Temporal.Instant.from('2026-11-08T09:00:00Z'))).toBe(false);
    expect(horsDelai(dates, Temporal.Instant.from('2026-11-08T09:00:01Z'))).toBe(true);
  });
});

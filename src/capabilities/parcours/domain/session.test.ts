import { describe, expect, it } from 'vitest';
import { codeLibre, etatSession } from './session.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const dates = { debut: '2026-09-07', fin: '2026-09-11', confirmeeLe: null, annuleeLe: null };

describe('etatSession', () => {
  it('suit le calendrier, bornes comprises', () => {
    const etats = ['2026-09-06', '2026-09-07', '2026-09-11', '2026-09-12'].map((d) =>
      etatSession(dates, jour(d)),
    );
    expect(etats).toEqual(['prevue', 'enCours', 'enCours', 'terminee']);
  });

  it('dit confirmée avant le début seulement, et annulée toujours', () => {
    const confirmee = { ...dates, confirmeeLe: 'oui' };
    expect(etatSession(confirmee, jour('2026-09-01'))).toBe('confirmee');
    expect(etatSession(confirmee, jour('2026-09-08'))).toBe('enCours');
    expect(etatSession({ ...confirmee, annuleeLe: 'oui' }, jour('2026-09-08'))).toBe('annulee');
  });
});

describe('codeLibre', () => {
  it('prend le premier rang libre', () => {
    expect(codeLibre('CN', jour('2026-09-07'), [])).toBe('CN-2026-09');
    expect(codeLibre('CN', jour('2026-09-07'), ['CN-2026-09', 'CN-2026-09-2'])).toBe('CN-2026-09-3');
  });
});

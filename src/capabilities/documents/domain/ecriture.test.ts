import { describe, expect, it } from 'vitest';
import { ecrireDuree, ecrireEuros, ecrireJour } from './ecriture.ts';

const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ');

describe('écriture', () => {
  it('des jours', () => {
    expect(lisible(ecrireJour('2026-11-01'))).toBe('1er novembre 2026');
    expect(lisible(ecrireJour('2027-02-28'))).toBe('28 février 2027');
  });

  it('des montants', () => {
    expect([0, 5, 98_000, 123_456_789].map((centimes) => lisible(ecrireEuros(centimes)))).toEqual([
      '0,00 €',
      '0,05 €',
      '980,00 €',
      '1 234 567,89 €',
    ]);
  });

  it('des durées', () => {
    expect([0, 45, 60, 65, 2130].map((minutes) => lisible(ecrireDuree(minutes)))).toEqual([
      '0 h',
      '45 min',
      '1 h',
      '1 h 05',
      '35 h 30',
    ]);
  });
});

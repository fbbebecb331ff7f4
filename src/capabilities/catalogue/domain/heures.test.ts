import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireHeures, lireHeures } from './heures.ts';

describe('heures', () => {
  it('lit les façons courantes d’écrire une durée', () => {
    expect(['35', '35,5', '35.25', '35 h', '35 h 30', '7:05', '2 heures', ' 0h45 '].map(lireHeures)).toEqual([
      2100, 2130, 2115, 2100, 2130, 425, 120, 45,
    ]);
  });

  it('refuse ce qui n’est pas une durée', () => {
    for (const texte of ['', 'sept', '-3', '7h75', '1e3', '3,125', '999999'])
      expect(lireHeures(texte)).toBeNull();
  });

  it('relit ce qu’elle écrit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), (minutes) => {
        expect(lireHeures(ecrireHeures(minutes))).toBe(minutes);
      }),
    );
    expect(ecrireHeures(0)).toBe('');
  });
});

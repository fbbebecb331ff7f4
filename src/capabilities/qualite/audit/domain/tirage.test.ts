import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tirer } from './tirage.ts';

const population = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 });
const taille = fc.integer({ min: 1, max: 80 });

describe('a draw of files', () => {
  it('same seed and same population, whatever its order: same sample', () => {
    fc.assert(
      fc.property(fc.string(), population, taille, (graine, tous, n) => {
        const tires = tirer(graine, tous, n);
        expect(tirer(graine, tous.toReversed(), n)).toEqual(tires);
        expect(tirer(graine, tous.toSorted(), n)).toEqual(tires);
      }),
    );
  });

  it('takes as many as asked, each once, from the population; a longer draw begins by the shorter', () => {
    fc.assert(
      fc.property(fc.string(), population, taille, (graine, tous, n) => {
        const tires = tirer(graine, tous, n);
        expect(tires).toHaveLength(Math.min(n, tous.length));
        expect(new Set(tires).size).toBe(tires.length);
        expect(tires.every((un) => tous.includes(un))).toBe(true);
        expect(tirer(graine, tous, n + 1).slice(0, n)).toEqual(tires);
      }),
    );
  });

  it('favours nobody: over many seeds each file comes out about as often', () => {
    const tous = Array.from({ length: 10 }, (_, rang) => `dossier-${rang}`);
    const sortis = new Map(tous.map((un) => [un, 0]));
    for (let graine = 0; graine < 2_000; graine += 1)
      for (const un of tirer(String(graine), tous, 3)) sortis.set(un, (sortis.get(un) ?? 0) + 1);
    for (const fois of sortis.values()) expect(Math.abs(fois - 600)).toBeLessThan(120);
  });

  it('is the one that anybody computes with sha256sum', () => {
    // `printf graine:c | sha256sum` begins with 034b, graine:b with 75b4, graine:a with eaa9.
    expect(tirer('graine', ['a', 'b', 'c'], 3)).toEqual(['c', 'b', 'a']);
  });
});

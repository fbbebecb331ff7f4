import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODALITES } from '#capabilities/catalogue/index.ts';
import { cumulerPar, partagerEntreFinanceurs, tempsEntre, type TempsRealise } from './heures-realisees.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const unTemps = fc.record({
  personneId: fc.constantFrom('p1', 'p2', 'p3'),
  moduleId: fc.constantFrom('m1', 'm2'),
  modalite: fc.constantFrom(...MODALITES),
  le: fc.nat(400).map((n) => jour('2026-01-01').add({ days: n })),
  minutes: fc.nat(600),
});
const somme = (lignes: readonly { readonly minutes: number }[]) =>
  lignes.reduce((s, { minutes }) => s + minutes, 0);

describe('cumulerPar', () => {
  it('regroupe et trie par les axes demandés', () => {
    const temps: TempsRealise[] = [
      { personneId: 'p2', moduleId: 'm1', modalite: 'presentiel', le: jour('2026-11-24'), minutes: 180 },
      { personneId: 'p1', moduleId: 'm1', modalite: 'presentiel', le: jour('2026-11-24'), minutes: 169 },
      { personneId: 'p1', moduleId: 'm2', modalite: 'foad', le: jour('2026-11-25'), minutes: 45 },
    ];
    expect(cumulerPar(['personneId'], temps)).toEqual([
      { personneId: 'p1', minutes: 214 },
      { personneId: 'p2', minutes: 180 },
    ]);
    expect(cumulerPar(['moduleId', 'modalite'], temps)).toEqual([
      { moduleId: 'm1', modalite: 'presentiel', minutes: 349 },
      { moduleId: 'm2', modalite: 'foad', minutes: 45 },
    ]);
  });

  it('ne perd ni n’invente de minute, et deux exercices contigus font le tout', () => {
    fc.assert(
      fc.property(
        fc.array(unTemps),
        fc.subarray(['personneId', 'moduleId', 'modalite'] as const),
        (temps, axes) => {
          expect(somme(cumulerPar(axes, temps))).toBe(somme(temps));
          const exercices = [
            tempsEntre(temps, jour('2026-01-01'), jour('2026-12-31')),
            tempsEntre(temps, jour('2027-01-01'), jour('2027-12-31')),
          ];
          expect(exercices.map(somme).reduce((x, y) => x + y)).toBe(somme(temps));
        },
      ),
    );
  });
});

describe('partagerEntreFinanceurs', () => {
  it('donne les minutes qui restent aux plus forts restes', () => {
    const tiers = [
      { origine: 'region', millieme: 333 },
      { origine: 'etat', millieme: 333 },
      { origine: 'entreprise', millieme: 334 },
    ] as const;
    expect(partagerEntreFinanceurs(100, tiers).map(({ minutes }) => minutes)).toEqual([33, 33, 34]);
    expect(partagerEntreFinanceurs(1, tiers).map(({ minutes }) => minutes)).toEqual([0, 0, 1]);
  });

  it('partage exactement, à moins d’une minute de la part exacte', () => {
    const coupes = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(100_000), coupes, (minutes, points) => {
        const bornes = [0, ...points.toSorted((x, y) => x - y), 1000];
        const parts = bornes
          .slice(1)
          .map((borne, i) => ({ origine: 'autre' as const, millieme: borne - (bornes[i] ?? 0) }));
        const partage = partagerEntreFinanceurs(minutes, parts);
        expect(somme(partage)).toBe(minutes);
        for (const [i, part] of partage.entries()) {
          expect(Math.abs(part.minutes - (minutes * (parts[i]?.millieme ?? 0)) / 1000)).toBeLessThan(1);
        }
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesDe } from './intervalle.ts';
import { repartirModules } from './repartir-modules.ts';

const JOUR = Temporal.Instant.from('2026-11-23T08:00:00Z');
const places = (...minutes: number[]) =>
  minutes.map((duree, rang) => {
    const debut = JOUR.add({ hours: 24 * rang });
    return { debut, fin: debut.add({ minutes: duree }) };
  });
const lire = ({ parts, restes }: ReturnType<typeof repartirModules>) => ({
  parts: parts.map((part) => `${part.place}:${part.moduleId} ${minutesDe(part)}`),
  restes: restes.map(({ id, minutes }) => `${id} ${minutes}`),
});

describe('repartirModules', () => {
  it('suit l’ordre et coupe une place à la fin d’un module', () => {
    const modules = [
      { id: 'a', minutes: 300 },
      { id: 'b', minutes: 240 },
    ];
    expect(lire(repartirModules(places(210, 210, 210), modules))).toEqual({
      parts: ['0:a 210', '1:a 90', '1:b 120', '2:b 120'],
      restes: [],
    });
  });

  it('ne laisse pas de morceau trop court, et dit ce qui manque', () => {
    const modules = [
      { id: 'a', minutes: 190 },
      { id: 'b', minutes: 420 },
    ];
    expect(lire(repartirModules(places(210, 210), modules))).toEqual({
      parts: ['0:a 210', '1:b 210'],
      restes: ['b 210'],
    });
  });

  it('laisse les places de trop et ignore un module déjà fait', () => {
    expect(
      lire(
        repartirModules(places(60, 60), [
          { id: 'fait', minutes: 0 },
          { id: 'a', minutes: 60 },
        ]),
      ),
    ).toEqual({
      parts: ['0:a 60'],
      restes: [],
    });
    expect(repartirModules(places(60), []).parts).toEqual([]);
  });

  it('reste dans les places, sans se chevaucher, dans l’ordre des modules, à moins de 30 minutes près', () => {
    const module = fc.integer({ min: 0, max: 3_000 });
    const duree = fc.integer({ min: 30, max: 480 });
    fc.assert(
      fc.property(
        fc.array(module, { maxLength: 6 }),
        fc.array(duree, { maxLength: 40 }),
        (voulus, durees) => {
          const libres = places(...durees);
          const modules = voulus.map((minutes, rang) => ({ id: String(rang), minutes }));
          const { parts, restes } = repartirModules(libres, modules);
          const rangs = parts.map(({ moduleId }) => Number(moduleId));
          expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
          for (const [rang, part] of parts.entries()) {
            const place = libres[part.place];
            if (place === undefined) throw new Error('a part comes from a place');
            expect(Temporal.Instant.compare(place.debut, part.debut)).toBeLessThanOrEqual(0);
            expect(Temporal.Instant.compare(part.fin, place.fin)).toBeLessThanOrEqual(0);
            expect(minutesDe(part)).toBeGreaterThan(0);
            const suivante = parts[rang + 1]?.debut ?? part.fin;
            expect(Temporal.Instant.compare(part.fin, suivante)).toBeLessThanOrEqual(0);
          }
          for (const { id, minutes } of modules) {
            const posees = parts
              .filter(({ moduleId }) => moduleId === id)
              .reduce((t, p) => t + minutesDe(p), 0);
            const manque = restes.find((reste) => reste.id === id)?.minutes ?? 0;
            expect(Math.abs(posees + manque - minutes)).toBeLessThan(30);
          }
        },
      ),
    );
  });
});

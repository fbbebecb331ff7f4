import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joursFeries, territoireDuSite } from './jours-feries.ts';
import { dimancheDePaques } from './paques.ts';

const France = territoireDuSite('54395', true);
const Mulhouse = territoireDuSite('68224', true);
const Saulnois = territoireDuSite('57180', false);
const liste = (annee: number, territoire: typeof France) =>
  joursFeries(annee, territoire).map(({ date, cle }) => `${date.toString().slice(5)} ${cle}`);

describe('dimancheDePaques', () => {
  it.each([
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('%i', (annee, date) => expect(dimancheDePaques(annee).toString()).toBe(date));

  it('tombe un dimanche, entre le 22 mars et le 25 avril, comme avec la méthode de Gauss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), (annee) => {
        const paques = dimancheDePaques(annee);
        const d = (19 * (annee % 19) + 24) % 30;
        const e = (2 * (annee % 4) + 4 * (annee % 7) + 6 * d + 5) % 7;
        const jours =
          d + e - Number(d === 29 && e === 6) * 7 - Number(d === 28 && e === 6 && annee % 19 > 10) * 7;
        expect(paques.dayOfWeek).toBe(7);
        expect(paques.toString()).toBe(`${Temporal.PlainDate.from(`${annee}-03-22`).add({ days: jours })}`);
      }),
    );
  });
});

describe('joursFeries', () => {
  it('donne les onze fêtes légales hors Alsace et Moselle', () => {
    expect(liste(2026, France)).toEqual([
      '01-01 jourDeLAn',
      '04-06 lundiDePaques',
      '05-01 feteDuTravail',
      '05-08 huitMai',
      '05-14 ascension',
      '05-25 lundiDePentecote',
      '07-14 quatorzeJuillet',
      '08-15 assomption',
      '11-01 toussaint',
      '11-11 onzeNovembre',
      '12-25 noel',
    ]);
  });

  it('ajoute le 26 décembre en Alsace et Moselle, et le Vendredi saint là où il est chômé', () => {
    expect(liste(2026, Mulhouse)).toHaveLength(13);
    expect(liste(2026, Mulhouse)).toEqual(
      expect.arrayContaining(['04-03 vendrediSaint', '12-26 saintEtienne']),
    );
    expect(liste(2026, Saulnois).filter((jour) => !liste(2026, France).includes(jour))).toEqual([
      '12-26 saintEtienne',
    ]);
  });

  it('cite l’article de chaque jour', () => {
    for (const { reference } of joursFeries(2026, Mulhouse)) expect(reference).toMatch(/art\. L\. 313[34]-1/);
  });

  it('ne dit rien d’avant l’entrée en vigueur des articles', () => {
    expect(liste(2007, Mulhouse)).toEqual([]);
    expect(liste(2008, Mulhouse)[0]).toBe('05-01 feteDuTravail');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOUS_LES_CONTROLES } from '../controles/index.ts';
import { PROFIL_PRUDENT, type Profil, sansObjet } from './applicabilite.ts';
import { type Compte, etatIndicateur } from './etat.ts';
import {
  CATEGORIES,
  type Categorie,
  CONDITIONS,
  estConnu,
  indicateurDe,
  referentiel,
  referentielLe,
  VERSIONS,
} from './referentiel.ts';

const numeros = (version: 2019 | 2026, garder: (i: ReturnType<typeof un>) => boolean) =>
  referentiel(version)
    .indicateurs.filter(garder)
    .map(({ numero }) => numero);
const un = () => referentiel(2026).indicateurs[0]!;
const jour = (date: string) => Temporal.PlainDate.from(date);

describe('the national framework', () => {
  it('has 32 indicators until 31 October 2026, 33 from 1 November, without overlap nor gap', () => {
    expect(referentielLe(jour('2026-10-31')).indicateurs).toHaveLength(32);
    expect(referentielLe(jour('2026-11-01')).indicateurs).toHaveLength(33);
    for (const version of VERSIONS)
      expect(numeros(version, () => true)).toEqual(
        Array.from({ length: version === 2019 ? 32 : 33 }, (_, rang) => rang + 1),
      );
    expect(
      jour(referentiel(2019).au ?? '')
        .add({ days: 1 })
        .toString(),
    ).toBe(referentiel(2026).du);
    expect(estConnu(34)).toBe(false);
  });

  it('has the only-major indicators of the reading guide V9; 33 is not told yet', () => {
    const majeurs = [4, 5, 6, 7, 10, 11, 14, 15, 16, 20, 21, 22, 26, 27, 29, 31, 32];
    for (const version of VERSIONS) {
      expect(numeros(version, ({ gravite }) => gravite === 'majeure')).toEqual(majeurs);
      const mineurs = referentiel(version).indicateurs.filter(
        ({ gravite }) => gravite === 'mineure-ou-majeure',
      );
      expect(mineurs).toHaveLength(15);
      expect(mineurs.every(({ mineureSi }) => mineureSi !== null)).toBe(true);
    }
    expect(numeros(2026, ({ gravite }) => gravite === 'non-precisee')).toEqual([33]);
  });

  it('says the 12 indicators that 2026 rewrote and the new one, and nothing in 2019', () => {
    expect(numeros(2026, ({ change }) => change !== null)).toHaveLength(13);
    expect(numeros(2019, ({ change }) => change !== null)).toEqual([]);
    for (const numero of numeros(2026, ({ change }) => change !== null).filter((n) => n !== 33))
      expect(indicateurDe(referentiel(2019), numero)?.demande, `${numero}`).not.toBe(
        indicateurDe(referentiel(2026), numero)?.demande,
      );
  });

  it('applies by category as the table of the annex', () => {
    const pour = (categories: Categorie[]) =>
      numeros(2026, (i) => sansObjet(i, { ...PROFIL_PRUDENT, categories }) === null);
    const commun = [1, 2, 4, 5, 6, 9, 10, 11, 12, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32];
    const avec = (...autres: number[]) => [...commun, ...autres].toSorted((a, b) => a - b);
    expect(pour(['BC'])).toEqual(commun);
    expect(pour(['VAE'])).toEqual(avec(3, 16));
    expect(pour(['OF'])).toEqual(avec(3, 16, 7, 8, 13, 28));
    expect(pour(['CFA'])).toEqual(avec(3, 16, 7, 8, 13, 28, 14, 15, 20, 29, 33));
    expect(numeros(2026, ({ nouvelEntrant }) => nouvelEntrant)).toEqual([
      2, 3, 11, 13, 14, 19, 22, 24, 25, 26, 32,
    ]);
    expect(numeros(2026, ({ sousTraitant }) => sousTraitant === 'sans-objet')).toEqual([1, 2, 3]);
    expect(numeros(2026, ({ sousTraitant }) => sousTraitant === 'adapte')).toEqual([
      5, 7, 9, 13, 16, 26, 28, 30,
    ]);
  });

  it('shows where it comes from and what is provisional', () => {
    for (const version of VERSIONS) {
      const { provisoires, reference, lien, verifieLe } = referentiel(version);
      expect(provisoires.length).toBeGreaterThan(0);
      expect(reference).toMatch(/^Décret n°/u);
      expect(lien).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr\//u);
      expect(jour(verifieLe).year).toBe(2026);
    }
  });

  it('has checks that are named once, each for a known indicator', () => {
    const ids = TOUS_LES_CONTROLES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(TOUS_LES_CONTROLES.every(({ indicateur }) => estConnu(indicateur))).toBe(true);
  });
});

const compte: fc.Arbitrary<Compte> = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
  .map((trois) => trois.toSorted((a, b) => b - a) as [number, number, number])
  .map(([examines, manquants, tardifs]) => ({ examines, manquants, tardifs }));
const profil: fc.Arbitrary<Profil> = fc.record({
  categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
  conditions: fc.subarray([...CONDITIONS]),
  nouvelEntrant: fc.boolean(),
  sousTraitant: fc.boolean(),
});
const depots = fc.record({ valides: fc.nat(3), expires: fc.nat(3) });
const indicateur = fc.constantFrom(...referentiel(2026).indicateurs);

describe('the state of an indicator', () => {
  it('is conforme only with a proof and nothing missing', () => {
    fc.assert(
      fc.property(indicateur, profil, compte, depots, (i, p, c, d) => {
        if (etatIndicateur(i, p, c, d) !== 'conforme') return;
        expect(c.manquants + d.expires).toBe(0);
        expect(c.examines + d.valides).toBeGreaterThan(0);
      }),
    );
  });

  it('is without object whatever the facts, exactly when it does not apply', () => {
    fc.assert(
      fc.property(indicateur, profil, compte, depots, (i, p, c, d) => {
        expect(etatIndicateur(i, p, c, d) === 'sans-objet').toBe(sansObjet(i, p) !== null);
      }),
    );
  });

  it('may be a non-conformity exactly when something is late, except where a new entrant shows the process', () => {
    fc.assert(
      fc.property(indicateur, profil, compte, depots, (i, p, c, d) => {
        if (sansObjet(i, p) !== null) return;
        const attendu = c.tardifs > 0 && !(p.nouvelEntrant && i.nouvelEntrant);
        expect(etatIndicateur(i, p, c, d) === 'non-conforme-possible').toBe(attendu);
      }),
    );
  });
});

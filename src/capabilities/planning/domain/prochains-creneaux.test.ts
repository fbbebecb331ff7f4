import { aParis } from '#platform/clock.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflitsDe } from './conflits.ts';
import { minutesDe } from './intervalle.ts';
import { territoireDuSite } from './jours-feries.ts';
import type { Occupation } from './occupation.ts';
import { calendrierOuverture } from './ouverture.ts';
import { prochainesPlaces, type DemandeDePlace, type Terrain } from './prochains-creneaux.ts';
import { manquesDeLaSalle, sallesLibres, type BesoinSalle, type Salle } from './salles.ts';

const salle = (
  id: string,
  capacite: number,
  equipements: string[] = [],
  accessible = true,
  siteId = 'mulhouse',
): Salle => ({
  id,
  siteId,
  nom: `Salle ${id}`,
  capacite,
  equipements: new Set(equipements),
  accessible,
});
const salles = [
  salle('grande', 30, ['ordinateurs']),
  salle('petite', 8),
  salle('moyenne', 14, ['ordinateurs', 'tableau']),
  salle('etage', 14, ['ordinateurs'], false),
  salle('ailleurs', 12, ['ordinateurs'], true, 'dieuze'),
];
const besoin: BesoinSalle = {
  places: 12,
  equipements: new Set(['ordinateurs']),
  accessible: true,
  siteId: 'mulhouse',
};
const instant = (texte: string) => Temporal.Instant.from(texte);
const occupe = (
  id: string,
  debut: string,
  fin: string,
  ...ressources: Occupation['ressources']
): Occupation => ({
  id,
  nature: 'creneau',
  debut: instant(debut),
  fin: instant(fin),
  ressources,
});
const terrain: Terrain = {
  salles,
  occupations: [],
  horaires: [
    {
      jours: new Set([1, 2, 3, 4, 5] as const),
      plages: [
        { debut: Temporal.PlainTime.from('09:00'), fin: Temporal.PlainTime.from('12:00') },
        { debut: Temporal.PlainTime.from('13:30'), fin: Temporal.PlainTime.from('17:00') },
      ],
    },
  ],
  ouverture: calendrierOuverture(territoireDuSite('68224', true)),
  battements: { salle: 10 },
};
const demande: DemandeDePlace = { dureeMinutes: 90, ressources: ['groupe:g', 'formateur:f'], salle: besoin };

describe('salles', () => {
  it('dit tout ce qui manque', () => {
    const manques = manquesDeLaSalle(salle('x', 8, [], false), besoin);
    expect(manques.map(({ nom }) => nom)).toEqual([
      'SalleTropPetite',
      'EquipementAbsent',
      'SalleNonAccessible',
    ]);
  });

  it('propose le même site d’abord, puis la salle la plus juste', () => {
    const matin = { debut: instant('2026-11-24T08:00:00Z'), fin: instant('2026-11-24T11:00:00Z') };
    const ids = (occupations: Occupation[]) =>
      sallesLibres(salles, besoin, matin, occupations).map(({ id }) => id);
    expect(ids([])).toEqual(['moyenne', 'grande', 'ailleurs']);
    expect(ids([occupe('c', '2026-11-24T10:30:00Z', '2026-11-24T12:00:00Z', 'salle:moyenne')])).toEqual([
      'grande',
      'ailleurs',
    ]);
  });
});

describe('prochainesPlaces', () => {
  it('donne les premières places après l’instant, sans chevauchement, en sautant les jours fermés', () => {
    const places = prochainesPlaces(demande, terrain, instant('2026-12-24T14:05:00Z'), 3);
    expect(places.map(({ debut, salle }) => `${aParis(debut).toPlainDateTime()} ${salle?.id}`)).toEqual([
      '2026-12-24T15:15:00 moyenne',
      '2026-12-28T09:00:00 moyenne',
      '2026-12-28T10:30:00 moyenne',
    ]);
  });

  it('ne compte pas la place actuelle du créneau déplacé', () => {
    const occupations = [occupe('c', '2026-11-24T08:00:00Z', '2026-11-24T09:30:00Z', 'groupe:g')];
    const aPartirDe = instant('2026-11-24T08:00:00Z');
    const premiere = (creneauDeplace?: string) =>
      prochainesPlaces(
        { ...demande, ...(creneauDeplace ? { creneauDeplace } : {}) },
        { ...terrain, occupations },
        aPartirDe,
        1,
      )[0]?.debut.toString();
    expect(premiere('c')).toBe('2026-11-24T08:00:00Z');
    expect(premiere()).toBe('2026-11-24T09:30:00Z');
  });

  it('ne propose rien quand aucune salle ne convient', () => {
    const introuvable = { ...demande, salle: { ...besoin, places: 200 } };
    expect(prochainesPlaces(introuvable, terrain, instant('2026-11-24T08:00:00Z'))).toEqual([]);
  });

  it('propose toujours des places sans conflit, de la bonne durée, un jour ouvert, et toujours les mêmes', () => {
    const prises = fc.array(
      fc.record({
        jours: fc.nat(10),
        quart: fc.integer({ min: 28, max: 68 }),
        duree: fc.integer({ min: 1, max: 16 }),
        cle: fc.constantFrom('groupe:g', 'formateur:f', 'salle:moyenne', 'salle:grande', 'salle:ailleurs'),
      }),
      { maxLength: 30 },
    );
    const depart = instant('2026-11-24T00:00:00Z');
    fc.assert(
      fc.property(prises, (liste) => {
        const occupations = liste.map(({ jours, quart, duree, cle }, rang): Occupation => {
          const debut = depart.add({ hours: jours * 24, minutes: quart * 15 });
          return {
            id: `o${rang}`,
            nature: 'creneau',
            debut,
            fin: debut.add({ minutes: duree * 15 }),
            ressources: [cle as Occupation['ressources'][number]],
          };
        });
        const places = prochainesPlaces(demande, { ...terrain, occupations }, depart, 4);
        expect(places).toHaveLength(4);
        expect(
          prochainesPlaces(demande, { ...terrain, occupations: occupations.toReversed() }, depart, 4),
        ).toEqual(places);
        for (const place of places) {
          const ressources = [...demande.ressources, `salle:${place.salle?.id}` as const];
          expect(
            conflitsDe([{ ...place, id: 'n', nature: 'creneau', ressources }], occupations, { salle: 10 }),
          ).toEqual([]);
          expect(minutesDe(place)).toBe(90);
          expect(terrain.ouverture(aParis(place.debut).toPlainDate())).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });
});

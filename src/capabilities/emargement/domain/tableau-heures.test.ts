import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODALITES, VOLUMES_NULS } from '#capabilities/catalogue/index.ts';
import { tableauDesHeures } from './tableau-heures.ts';

const parcours = [
  { moduleId: 'm1', intitule: 'Accueillir', volumes: { ...VOLUMES_NULS, presentiel: 420, foad: 60 } },
  { moduleId: 'm2', intitule: 'Animer', volumes: { ...VOLUMES_NULS, presentiel: 210 } },
];
const uneLigne = fc.record({
  moduleId: fc.constantFrom('m1', 'm2', 'ailleurs', null),
  module: fc.constantFrom('Visite', 'Autre'),
  modalite: fc.constantFrom(...MODALITES),
  minutes: fc.nat(600),
  excusees: fc.nat(60),
  manquees: fc.nat(60),
});
const total = (lignes: readonly { readonly minutes: number; readonly manquees: number }[]) =>
  lignes.reduce((somme, { minutes, manquees }) => somme + minutes + manquees, 0);

describe('the hours of a person, module by module', () => {
  it('keeps the order of the path, with what is planned, then what is outside of it', () => {
    const ligne = {
      module: 'Visite',
      modalite: 'presentiel',
      minutes: 120,
      excusees: 0,
      manquees: 0,
    } as const;
    const tableau = tableauDesHeures(parcours, [{ ...ligne, moduleId: null }]);
    expect(tableau.map(({ module, prevues, minutes }) => [module, prevues, minutes])).toEqual([
      ['Accueillir', 480, 0],
      ['Animer', 210, 0],
      ['Visite', 0, 120],
    ]);
  });

  it('neither loses nor makes up a minute', () => {
    fc.assert(
      fc.property(fc.array(uneLigne), (lignes) => {
        const tableau = tableauDesHeures(parcours, lignes);
        expect(total(tableau)).toBe(total(lignes));
        for (const { realisees, minutes } of tableau)
          expect(MODALITES.reduce((somme, modalite) => somme + realisees[modalite], 0)).toBe(minutes);
      }),
    );
  });
});

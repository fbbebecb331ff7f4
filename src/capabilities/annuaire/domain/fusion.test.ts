import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unePersonne } from '../fixtures/personne.ts';
import { CHAMPS_FUSIONNES, choixPropose, desaccords, reunir } from './fusion.ts';

const optionnel = fc.option(fc.constantFrom('a', 'b'), { nil: null });
const personnes = fc
  .record({
    prenom: fc.constantFrom('Zoé', 'Zoe'),
    courriel: optionnel,
    ville: optionnel,
    adresse: optionnel,
  })
  .map(unePersonne);

describe('reunir', () => {
  it('loses nothing: gaps are filled, and what was said stays unless told otherwise', () => {
    fc.assert(
      fc.property(personnes, personnes, (gardee, absorbee) => {
        const reunie = reunir(gardee, absorbee, {});
        for (const champ of CHAMPS_FUSIONNES) {
          expect(reunie[champ]).toBe(gardee[champ] ?? absorbee[champ]);
        }
      }),
    );
  });

  it('follows each choice', () => {
    fc.assert(
      fc.property(personnes, personnes, (gardee, absorbee) => {
        const tout = Object.fromEntries(CHAMPS_FUSIONNES.map((champ) => [champ, 'absorbee' as const]));
        expect(desaccords(reunir(gardee, absorbee, tout), absorbee)).toEqual([]);
        const rien = Object.fromEntries(CHAMPS_FUSIONNES.map((champ) => [champ, 'gardee' as const]));
        expect(reunir(gardee, absorbee, rien)).toEqual(gardee);
      }),
    );
  });

  it('never touches the reference', () => {
    const reunie = reunir(
      unePersonne({ referenceExterne: null }),
      unePersonne({ referenceExterne: 'X' }),
      {},
    );
    expect(reunie.referenceExterne).toBeNull();
    expect(choixPropose('ville', unePersonne())).toBe('absorbee');
  });
});

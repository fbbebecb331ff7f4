import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, motsChanges, type Morceau, type RubriqueEnMots } from './differences.ts';

const rubrique = (cle: string, texte = cle, libelle = cle): RubriqueEnMots => ({ cle, libelle, texte });
const recolle = (morceaux: readonly Morceau[]) => morceaux.map(({ texte }) => texte).join('');
const change = (morceaux: readonly Morceau[]) =>
  morceaux.filter((morceau) => morceau.change).map(({ texte }) => texte);
const bref = (avant: readonly RubriqueEnMots[], apres: readonly RubriqueEnMots[]) =>
  differences(avant, apres).map(({ cle, genre }) => `${cle} ${genre}`);

describe('differences', () => {
  it('ne trouve rien entre deux versions pareilles', () => {
    expect(differences([rubrique('a'), rubrique('b')], [rubrique('a'), rubrique('b')])).toEqual([]);
  });

  it('dit ce qui est ajouté, retiré, changé, renommé et déplacé', () => {
    expect(bref([rubrique('a')], [rubrique('x'), rubrique('a')])).toEqual(['x ajoutee']);
    expect(bref([rubrique('a'), rubrique('b')], [rubrique('b')])).toEqual(['a retiree']);
    expect(bref([rubrique('a', 'un')], [rubrique('a', 'deux')])).toEqual(['a changee']);
    expect(bref([rubrique('a', 'un', 'A')], [rubrique('a', 'un', 'B')])).toEqual(['a changee']);
    expect(bref([rubrique('a'), rubrique('b')], [rubrique('b'), rubrique('a')])).toEqual([
      'b deplacee',
      'a deplacee',
    ]);
  });
});

describe('motsChanges', () => {
  it('ne marque que les mots qui changent', () => {
    const { avant, apres } = motsChanges('4 200 € par personne', '4 500 € par personne');
    expect(change(avant)).toEqual(['200']);
    expect(change(apres)).toEqual(['500']);
  });

  it('redonne les deux textes, et ne marque rien s’ils sont pareils', () => {
    const texte = fc
      .array(fc.constantFrom('le', 'réseau', ' ', '\n', '€', ',', 'de', '2'), { maxLength: 30 })
      .map((m) => m.join(''));
    fc.assert(
      fc.property(texte, texte, (un, autre) => {
        const { avant, apres } = motsChanges(un, autre);
        expect(recolle(avant)).toBe(un);
        expect(recolle(apres)).toBe(autre);
        expect(change(avant).length + change(apres).length > 0).toBe(un !== autre);
      }),
    );
  });

  it('tient devant un texte immense', () => {
    const immense = 'mot '.repeat(50_000);
    expect(change(motsChanges(immense, `${immense}fin`).apres)).toEqual([`${immense}fin`]);
  });
});

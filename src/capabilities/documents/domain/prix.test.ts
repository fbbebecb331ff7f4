import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { montantLigne, totaux } from './prix.ts';

const ligne = (quantite: number, prixUnitaireCentimes: number, tauxTva = 0) => ({
  libelle: '',
  unite: '',
  quantite,
  prixUnitaireCentimes,
  tauxTva,
});
const lignes = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.nat(200_000), fc.constantFrom(0, 5.5, 10, 20))
    .map(([quantite, prix, taux]) => ligne(quantite, prix, taux)),
);

describe('totaux d’un prix', () => {
  it('ne comptent aucune taxe quand aucune n’est due', () => {
    expect(totaux([ligne(3, 98_000)])).toEqual({
      horsTaxeCentimes: 294_000,
      taxes: [],
      ttcCentimes: 294_000,
    });
  });

  it('arrondissent la taxe une fois par taux', () => {
    const { taxes, ttcCentimes } = totaux([ligne(1, 3, 20), ligne(1, 3, 20), ligne(1, 100, 5.5)]);
    expect(taxes).toEqual([
      { taux: 5.5, montantCentimes: 6 },
      { taux: 20, montantCentimes: 1 },
    ]);
    expect(ttcCentimes).toBe(113);
  });

  it('sont la somme de leurs parties', () => {
    fc.assert(
      fc.property(lignes, (toutes) => {
        const { horsTaxeCentimes, taxes, ttcCentimes } = totaux(toutes);
        expect(horsTaxeCentimes).toBe(toutes.map(montantLigne).reduce((a, b) => a + b, 0));
        expect(ttcCentimes - horsTaxeCentimes).toBe(
          taxes.reduce((a, { montantCentimes }) => a + montantCentimes, 0),
        );
      }),
    );
  });

  it('arrondissent au centime une quantité à virgule', () => {
    expect(montantLigne(ligne(1.5, 333))).toBe(500);
  });
});

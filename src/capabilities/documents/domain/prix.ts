import type { LignePrix } from './modeles/prix.ts';

export type Totaux = {
  readonly horsTaxeCentimes: number;
  readonly taxes: readonly { readonly taux: number; readonly montantCentimes: number }[];
  readonly ttcCentimes: number;
};

/** Amount of one line before tax, in whole cents. */
export function montantLigne({ quantite, prixUnitaireCentimes }: LignePrix): number {
  return Math.round(quantite * prixUnitaireCentimes);
}

/** Totals of a price. Tax is rounded once per rate, on the sum of its lines. */
export function totaux(lignes: readonly LignePrix[]): Totaux {
  const bases = Map.groupBy(lignes, ({ tauxTva }) => tauxTva);
  const taxes = [...bases]
    .filter(([taux]) => taux > 0)
    .sort(([une], [autre]) => une - autre)
    .map(([taux, memes]) => ({
      taux,
      montantCentimes: Math.round((somme(memes.map(montantLigne)) * taux) / 100),
    }));
  const horsTaxeCentimes = somme(lignes.map(montantLigne));
  const ttcCentimes = horsTaxeCentimes + somme(taxes.map(({ montantCentimes }) => montantCentimes));
  return { horsTaxeCentimes, taxes, ttcCentimes };
}

function somme(nombres: readonly number[]): number {
  return nombres.reduce((total, nombre) => total + nombre, 0);
}

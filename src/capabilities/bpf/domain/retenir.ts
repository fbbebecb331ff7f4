import { type Bilan, completer, type Valeur } from './calculer-bilan.ts';
import type { Colonne } from './formulaire.ts';
import { ligneParId } from './formulaire.ts';

/** A figure written by hand in the place of the one that is computed. */
export interface Correction {
  readonly ligne: string;
  readonly colonne: Colonne;
  readonly valeur: number;
  /** What was computed that day. */
  readonly calculee: number | null;
  readonly motif: string;
  readonly par: string | null;
  readonly le: string;
}

/** A total follows its lines, and a place of F-4 its hours: neither is written by hand. */
export const corrigeable = (id: string): boolean => {
  const ligne = ligneParId(id);
  return ligne !== undefined && ligne.somme === undefined;
};

/** The figures to declare: computed ones, those of the corrections in their place, totals made again from them. */
export function retenir(
  bilan: Bilan,
  corrections: readonly Correction[],
  chiffreAffairesCentimes: number | null,
): Bilan {
  if (corrections.length === 0) return bilan;
  const corrigees = corrections.filter(({ ligne }) => corrigeable(ligne) && ligne !== 'C.part');
  const valeurs = completer(appliquer(bilan.valeurs, corrigees), { chiffreAffairesCentimes });
  const part = corrections.filter(({ ligne }) => ligne === 'C.part');
  return { ...bilan, valeurs: appliquer(valeurs, part) };
}

function appliquer(
  valeurs: ReadonlyMap<string, Valeur>,
  corrections: readonly Correction[],
): ReadonlyMap<string, Valeur> {
  const copie = new Map(valeurs);
  for (const { ligne, colonne, valeur } of corrections) {
    const avant = copie.get(ligne);
    if (avant?.[colonne] !== undefined) copie.set(ligne, { ...avant, [colonne]: valeur });
  }
  return copie;
}

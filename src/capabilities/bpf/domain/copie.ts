import type { Bilan } from './calculer-bilan.ts';
import { type Colonne, LIGNES } from './formulaire.ts';

/** The figures of a report as they are frozen: by line, then by column. */
export type Copie = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export const COLONNES: readonly Colonne[] = ['euros', 'pourcent', 'stagiaires', 'heures'];

/** Every line of the form, in its order. */
export function copier({ valeurs }: Bilan): Copie {
  return Object.fromEntries(
    LIGNES.map(({ id, colonnes }) => [
      id,
      Object.fromEntries(colonnes.map((colonne) => [colonne, valeurs.get(id)?.[colonne] ?? null])),
    ]),
  );
}

export interface Ecart {
  readonly ligne: string;
  readonly colonne: Colonne;
  readonly gele: number | null;
  readonly actuel: number | null;
}

/** What has changed since a report was closed. */
export function ecarts(gelee: Copie, actuelle: Copie): readonly Ecart[] {
  return LIGNES.flatMap(({ id, colonnes }) =>
    colonnes.map((colonne) => ({
      ligne: id,
      colonne,
      gele: gelee[id]?.[colonne] ?? null,
      actuel: actuelle[id]?.[colonne] ?? null,
    })),
  ).filter(({ gele, actuel }) => gele !== actuel);
}

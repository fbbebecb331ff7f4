import type { Changement } from '../../domain/differences.ts';
import type { Bilan, Remarque } from '../../domain/import/remarque.ts';

/** What an import will do, or does, with one row. */
export type Projet<Donnees> =
  | { readonly genre: 'creer'; readonly donnees: Donnees }
  | {
      readonly genre: 'modifier';
      readonly id: string;
      readonly donnees: Donnees;
      readonly champs: Readonly<Record<string, Changement>>;
    }
  | { readonly genre: 'identique' }
  | { readonly genre: 'refuser' };

/** The projects of some rows, and what is to be said of them. */
export interface Lot<Donnees> {
  readonly projets: readonly Projet<Donnees>[];
  readonly remarques: readonly Remarque[];
}

const COMPTES = {
  creer: 'crees',
  modifier: 'modifies',
  identique: 'identiques',
  refuser: 'refuses',
} as const;

export function bilanDe(projets: readonly Projet<unknown>[]): Bilan {
  const bilan = { crees: 0, modifies: 0, identiques: 0, refuses: 0 };
  for (const { genre } of projets) bilan[COMPTES[genre]] += 1;
  return bilan;
}

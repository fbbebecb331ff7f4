/**
 * What an import says of one cell. `refus`: the row is not imported. `cellule`: the row is, without this cell. `avis`: the row
 * is imported as it is, and somebody should look.
 */
export type Gravite = 'refus' | 'cellule' | 'avis';

export interface Remarque {
  /** Line in the file, from 1, as a spreadsheet shows it. */
  readonly ligne: number;
  /** Name of the column in the file; blank when the whole row is meant. */
  readonly colonne: string;
  /** What the cell holds. */
  readonly valeur: string;
  readonly gravite: Gravite;
  readonly phrase: string;
}

/** What an import does, in rows. */
export interface Bilan {
  readonly crees: number;
  readonly modifies: number;
  readonly identiques: number;
  readonly refuses: number;
}

export const BILAN_NUL: Bilan = { crees: 0, modifies: 0, identiques: 0, refuses: 0 };

export function additionnerBilans(a: Bilan, b: Bilan): Bilan {
  return {
    crees: a.crees + b.crees,
    modifies: a.modifies + b.modifies,
    identiques: a.identiques + b.identiques,
    refuses: a.refuses + b.refuses,
  };
}

import type { PersonalColumn } from '#platform/capability.ts';
import { type Chemin, cheminVersPersonne, type Colonne, type Table } from './structure.ts';

/** A declared column with what the database says of it. */
export interface ColonneDeclaree extends Colonne {
  readonly declaration: PersonalColumn;
}

/** A table that holds data of persons, and how to find those of one person. */
export interface TableDePersonne {
  readonly nom: string;
  readonly chemin: Chemin;
  readonly modifiable: boolean;
  readonly colonnes: readonly ColonneDeclaree[];
}

/** What an export reads and an erasure changes: the declared columns whose rows are those of a person. */
export function planDe(
  declarations: readonly PersonalColumn[],
  tables: ReadonlyMap<string, Table>,
): TableDePersonne[] {
  const parTable = Map.groupBy(declarations, ({ column }) => column.slice(0, column.lastIndexOf('.')));
  return [...parTable].flatMap(([nom, siennes]) => {
    const table = tables.get(nom);
    const chemin = cheminVersPersonne(nom, tables);
    if (table === undefined || chemin === null) return [];
    const colonnes = siennes.flatMap((declaration) => {
      const colonne = table.colonnes.find((one) => declaration.column === `${nom}.${one.nom}`);
      return colonne === undefined ? [] : [{ ...colonne, declaration }];
    });
    return [{ nom, chemin, modifiable: table.modifiable, colonnes }];
  });
}

/** What a value becomes: nothing where the column allows it, else a word or an empty object that says so. */
export type Remplacement = 'nul' | 'mot' | 'mot-si-rempli' | 'objet-vide' | 'liste-vide';

/**
 * What a column becomes when it is erased; null when the database allows nothing in its place. Such a column must be
 * declared as proof: a code or a number of minutes says nothing of anybody once the names are gone.
 */
export function remplacement({ nullable, type, controle }: Colonne): Remplacement | null {
  const isText = type === 'text' || type === 'character varying';
  if (controle === 'code') return null;
  if (controle === 'ensemble') return isText ? 'mot-si-rempli' : null;
  if (nullable) return 'nul';
  if (controle === 'seule') return null;
  if (isText) return 'mot';
  if (type === 'jsonb') return 'objet-vide';
  return type === 'ARRAY' ? 'liste-vide' : null;
}

/** Columns that promise to be erased and cannot be: a fault of their declaration. */
export const promessesIntenables = (plan: readonly TableDePersonne[]): string[] =>
  plan.flatMap((table) =>
    aEffacerSurDemande(table)
      .filter((colonne) => remplacement(colonne) === null)
      .map(({ nom }) => `${table.nom}.${nom}`),
  );

/** The columns erased when the person asks: all but those kept as proof, and those that the database computes itself. */
export function aEffacerSurDemande({ colonnes, modifiable }: TableDePersonne): ColonneDeclaree[] {
  return modifiable
    ? colonnes.filter(({ calculee, declaration }) => !calculee && declaration.erasure !== 'conserver-preuve')
    : [];
}

/** The columns erased so many months after the relation has ended: proofs too, their time has come. */
export function aEffacerAuTerme({ colonnes, modifiable }: TableDePersonne, mois: number): ColonneDeclaree[] {
  return modifiable
    ? colonnes.filter(
        (colonne) =>
          !colonne.calculee &&
          colonne.declaration.retentionMonths !== null &&
          colonne.declaration.retentionMonths <= mois &&
          remplacement(colonne) !== null,
      )
    : [];
}

/** The terms that columns come to, in months, shortest first. */
export function termes(plan: readonly TableDePersonne[]): number[] {
  const mois = plan.flatMap(({ colonnes }) => colonnes.map(({ declaration }) => declaration.retentionMonths));
  return [...new Set(mois.filter((one) => one !== null))].toSorted((a, b) => a - b);
}

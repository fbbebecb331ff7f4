import { refuseInput } from '../input/refusal.ts';
import type { TableRow } from './table.ts';

/** Two names with the same key are the same column: case, accents and punctuation do not count. */
export function columnKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads named cells of the rows of one table. */
export type CellReader<Column extends string> = (row: TableRow, column: Column) => string;

/**
 * Finds columns by name. Refuses `TableauColonnesManquantes` when a required one is absent, `TableauColonneEnDouble` when a
 * wanted one exists twice. An optional column that is absent reads as blank.
 */
export function findColumns<Required extends string, Optional extends string = never>(
  headers: readonly string[],
  required: readonly Required[],
  optional: readonly Optional[] = [],
): CellReader<Required | Optional> {
  const keys = headers.map(columnKey);
  const missing = required.filter((column) => !keys.includes(columnKey(column)));
  if (missing.length > 0) refuseInput({ refus: 'TableauColonnesManquantes', columns: missing });
  const indexes = new Map<string, number>();
  for (const column of [...required, ...optional]) {
    const key = columnKey(column);
    const index = keys.indexOf(key);
    if (index >= 0 && keys.indexOf(key, index + 1) >= 0)
      refuseInput({ refus: 'TableauColonneEnDouble', column });
    indexes.set(column, index);
  }
  return (row, column) => row.cells[indexes.get(column) ?? -1] ?? '';
}

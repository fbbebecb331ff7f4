import { type InputRefusal, refusable } from '../input/refusal.ts';
import { readTable } from './read-table.ts';
import type { TableLimits, TableRow } from './table.ts';

export interface ReadOrder {
  readonly content: Uint8Array;
  readonly limits: TableLimits;
}

/** A table held whole in memory. */
export interface WholeTable {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export type WholeRead =
  | { readonly ok: true; readonly value: WholeTable }
  | { readonly ok: false; readonly refusal: InputRefusal };

/** Reads a whole CSV or Excel table, or says why it cannot be read. */
export function readWhole({ content, limits }: ReadOrder): Promise<WholeRead> {
  return refusable(async () => {
    const { headers, rows } = await readTable(content, { limits });
    return { headers, rows: await Array.fromAsync(rows) };
  });
}

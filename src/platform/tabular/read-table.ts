import { looksLikeArchive } from '../archive/open-archive.ts';
import { readCsv } from './csv-read.ts';
import type { Table, TableOptions } from './table.ts';
import { readXlsx } from './xlsx-read.ts';

/** Reads a table that a person sends, CSV or Excel, told apart by their first bytes rather than by their name. */
export async function readTable(
  source: Uint8Array,
  options: TableOptions & { sheet?: string } = {},
): Promise<Table> {
  const isOffice = looksLikeArchive(source) || (source[0] === 0xd0 && source[1] === 0xcf);
  return isOffice ? readXlsx(source, options) : readCsv(source, options);
}

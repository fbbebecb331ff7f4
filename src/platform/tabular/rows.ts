import { refuseInput } from '../input/refusal.ts';
import { columnKey } from './columns.ts';
import { withoutNeutralisation } from './formula.ts';
import { TABLE_LIMITS, type Table, type TableLimits, type TableOptions, type TableRow } from './table.ts';

/** A record as its reader found it: any number of cells, on a line of the file. */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Titles and notes may stand above the names of the columns, within this many lines. */
const HEADER_SEARCH = 30;

/** Makes a table of raw records, blank ones left out. Applies the limits of size. */
export async function tableOf(records: AsyncIterable<RawRecord>, options: TableOptions): Promise<Table> {
  const limits = options.limits ?? TABLE_LIMITS;
  const iterator = records[Symbol.asyncIterator]();
  const headers = await findHeaders(iterator, options.headersInclude ?? []);
  if (headers.length > limits.maxColumns)
    refuseInput({ refus: 'TableauTropDeColonnes', max: limits.maxColumns });
  return { headers, rows: rowsAfter(iterator, headers, limits) };
}

async function findHeaders(
  iterator: AsyncIterator<RawRecord>,
  include: readonly string[],
): Promise<readonly string[]> {
  const wanted = include.map(columnKey);
  let first: readonly string[] | undefined;
  for (let count = 0; count < HEADER_SEARCH; count += 1) {
    const next = await iterator.next();
    if (next.done === true) break;
    const headers = withoutTrailingBlanks(next.value.cells.map(clean));
    if (headers.length === 0) continue;
    const keys = new Set(headers.map(columnKey));
    if (wanted.every((key) => keys.has(key))) return headers;
    first ??= headers;
  }
  if (first === undefined) return refuseInput({ refus: 'TableauSansEntete' });
  const present = new Set(first.map(columnKey));
  return refuseInput({
    refus: 'TableauColonnesManquantes',
    columns: include.filter((column) => !present.has(columnKey(column))),
  });
}

async function* rowsAfter(
  iterator: AsyncIterator<RawRecord>,
  headers: readonly string[],
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  let count = 0;
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      const row = rowOf(next.value, headers, limits);
      if (isBlank(row)) continue;
      count += 1;
      if (count > limits.maxRows) refuseInput({ refus: 'TableauTropDeLignes', max: limits.maxRows });
      yield row;
    }
  } finally {
    await iterator.return?.();
  }
}

function rowOf(record: RawRecord, headers: readonly string[], limits: TableLimits): TableRow {
  const cells = headers.map((header, index) => {
    const cell = record.cells[index] ?? '';
    if (cell.length > limits.maxCellLength) {
      refuseInput({ refus: 'TableauCelluleTropLongue', line: record.line, column: header });
    }
    return clean(cell);
  });
  const beyond = record.cells.slice(headers.length, headers.length + limits.maxColumns);
  return { line: record.line, cells, overflow: withoutTrailingBlanks(beyond.map(clean)) };
}

function clean(cell: string): string {
  return withoutNeutralisation(cell.trim()).normalize('NFC');
}

function isBlank(row: TableRow): boolean {
  return row.overflow.length === 0 && row.cells.every((cell) => cell === '');
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

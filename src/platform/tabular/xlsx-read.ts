import { readSheet, SheetNotFoundError } from 'read-excel-file/node';
import { allBytes, type ByteSource } from '../input/bytes.ts';
import { refuseInput } from '../input/refusal.ts';
import { tableOf, type RawRecord } from './rows.ts';
import { TABLE_LIMITS, type Table, type TableOptions } from './table.ts';
import { guardWorkbook } from './xlsx-guard.ts';

const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];
const MAX_WORKBOOK_BYTES = 50_000_000;

/** Reads one sheet of an Excel workbook (.xlsx), the first one unless named. Formulas count for their last result. */
export async function readXlsx(
  source: ByteSource,
  options: TableOptions & { sheet?: string } = {},
): Promise<Table> {
  const limits = options.limits ?? TABLE_LIMITS;
  const bytes = await allBytes(source, Math.min(limits.maxBytes, MAX_WORKBOOK_BYTES));
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte))
    refuseInput({ refus: 'ClasseurAncienFormat' });
  await guardWorkbook(bytes, limits);
  return tableOf(records(await sheetData(bytes, options.sheet)), options);
}

async function sheetData(bytes: Uint8Array, sheet: string | undefined): Promise<readonly unknown[][]> {
  try {
    return (await readSheet(Buffer.from(bytes), sheet ?? 1, { parseNumber: plainNumber })) as unknown[][];
  } catch (error) {
    if (error instanceof SheetNotFoundError)
      refuseInput({ refus: 'ClasseurFeuilleInconnue', sheet: sheet ?? '1' }, error);
    // The reader fails in many ways on a damaged workbook; whatever the way, the file is at fault.
    return refuseInput({ refus: 'ClasseurIllisible' }, error);
  }
}

async function* records(rows: readonly unknown[][]): AsyncGenerator<RawRecord> {
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell === null)) continue;
    yield { line: index + 1, cells: row.map(cellText) };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  return String(cell);
}

/** Spreadsheets have no time zone: the reader puts their wall time in UTC. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** `1.2345678901234E13` is how a SIRET may be stored, `0.30000000000000004` how 0.3 may be: shown as Excel shows them. */
function plainNumber(stored: string): string {
  const number = Number(stored);
  if (Number.isSafeInteger(number)) return String(number);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored;
}

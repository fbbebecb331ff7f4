import { stringify } from 'csv-stringify/sync';
import { yesOrNo, type ExportCell, type ExportList } from './export.ts';
import { neutralised } from './formula.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const BATCH = 500;

/**
 * CSV as a French spreadsheet opens it by a double click: byte order mark, semicolons, decimal comma, dates `YYYY-MM-DD`.
 * Text that a spreadsheet would run as a formula is protected by an apostrophe, which `readCsv` takes off again; telephone
 * numbers (`+33…`) stay as they are.
 */
export async function* writeCsv(list: ExportList): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([list.headers]);
  let batch: (readonly ExportCell[])[] = [];
  for await (const row of list.rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield lines(batch);
    batch = [];
  }
  if (batch.length > 0) yield lines(batch);
}

function lines(rows: readonly (readonly ExportCell[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    { delimiter: ';', record_delimiter: '\r\n', quoted_match: /['\t\r\n]/ },
  );
}

function cellText(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return yesOrNo(cell);
  return typeof cell === 'string' ? neutralised(cell) : cell.toString();
}

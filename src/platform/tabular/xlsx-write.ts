import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { yesOrNo, type ExportCell, type ExportList } from './export.ts';

/** Limits of the format (ECMA-376, and Excel's own). */
const MAX_CELL_LENGTH = 32_767;
const MAX_SHEET_NAME_LENGTH = 31;

const MIN_WIDTH = 8;
const MAX_WIDTH = 60;

/**
 * An Excel workbook of one sheet: bold header that stays in view, columns as wide as their content. Text is stored as text,
 * so that nothing is run as a formula and `+33…`, `007` and SIRET numbers keep every character. A text longer than Excel
 * accepts ends with `…`.
 */
export async function writeXlsx(list: ExportList, sheetName: string): Promise<Uint8Array> {
  const rows = await Array.fromAsync(list.rows);
  const header: Cell[] = list.headers.map((title) => ({
    value: storable(title),
    type: String,
    fontWeight: 'bold',
  }));
  const data: SheetData = [header, ...rows.map((row) => row.map(excelCell))];
  const columns = list.headers.map((title, index) => ({ width: width(title, rows, index) }));
  const workbook = writeXlsxFile(data, { sheet: legalSheetName(sheetName), stickyRowsCount: 1, columns });
  return workbook.toBuffer();
}

function excelCell(cell: ExportCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: yesOrNo(cell), type: String };
  if (typeof cell === 'string') return { value: storable(cell), type: String };
  return { value: new Date(`${cell.toString()}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}

/** The library drops the characters that XML cannot carry; it does not know the longest text that Excel opens. */
function storable(text: string): string {
  return text.length > MAX_CELL_LENGTH ? `${text.slice(0, MAX_CELL_LENGTH - 1)}…` : text;
}

function legalSheetName(name: string): string {
  const legal = storable(name)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, MAX_SHEET_NAME_LENGTH)
    .trim();
  return legal === '' ? 'Liste' : legal;
}

function width(title: string, rows: readonly (readonly ExportCell[])[], column: number): number {
  const lengths = rows.slice(0, 200).map((row) => String(row[column] ?? '').length);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, title.length, ...lengths) + 2);
}

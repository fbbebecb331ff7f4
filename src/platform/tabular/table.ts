/** A table from outside, read row by row, whatever file it came in. */
export interface Table {
  /** Names of the columns as written, trimmed, NFC. May hold blanks and doubles: `findColumns` decides what they mean. */
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
}

export interface TableRow {
  /** Line in the file, from 1, as a text editor or a spreadsheet shows it. */
  readonly line: number;
  /** As many cells as there are headers; trimmed, NFC, blank when absent. Dates are `YYYY-MM-DD`, decimals use a point. */
  readonly cells: readonly string[];
  /** Contents found beyond the last header, where a separator too many has moved the cells. */
  readonly overflow: readonly string[];
}

export interface TableLimits {
  readonly maxBytes: number;
  readonly maxColumns: number;
  readonly maxRows: number;
  /** In UTF-16 units. */
  readonly maxCellLength: number;
}

export interface TableOptions {
  readonly limits?: TableLimits;
  /** Columns that show which line holds the names, for files that begin with a title. Else it is the first line not blank. */
  readonly headersInclude?: readonly string[];
}

export const TABLE_LIMITS: TableLimits = {
  maxBytes: 400_000_000,
  maxColumns: 500,
  maxRows: 2_000_000,
  maxCellLength: 100_000,
};

/** What a list may export in one cell. A blank is `null`. */
export type ExportCell = string | number | boolean | Temporal.PlainDate | null;

/** A list to export. Rows may come from a cursor: the CSV writer never holds them all. */
export interface ExportList {
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly ExportCell[]> | AsyncIterable<readonly ExportCell[]>;
}

/** Yes and no as a French reader writes them in a cell. */
export function yesOrNo(value: boolean): string {
  return value ? 'oui' : 'non';
}

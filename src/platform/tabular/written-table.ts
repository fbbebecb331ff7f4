import type { ExportCell, ExportList } from './export.ts';

/** The order to write a table, as it goes to a thread: rows in JSON, some hundreds in each text. */
export interface WriteOrder {
  readonly kind: 'csv' | 'xlsx';
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly string[];
}

type SentCell = Exclude<ExportCell, Temporal.PlainDate> | { readonly jour: string };

/** A thread receives no date: it travels as its text. */
export const sentRow = (row: readonly ExportCell[]): readonly SentCell[] =>
  row.map((cell) => (cell instanceof Temporal.PlainDate ? { jour: cell.toString() } : cell));

/** The list again, on the other side. */
export function receivedList({ headers, rows }: Pick<WriteOrder, 'headers' | 'rows'>): ExportList {
  return { headers, rows: receivedRows(rows) };
}

function* receivedRows(texts: readonly string[]): Generator<readonly ExportCell[]> {
  for (const text of texts) {
    for (const row of JSON.parse(text) as readonly (readonly SentCell[])[]) yield row.map(receivedCell);
  }
}

const receivedCell = (cell: SentCell): ExportCell =>
  typeof cell === 'object' && cell !== null ? Temporal.PlainDate.from(cell.jour) : cell;

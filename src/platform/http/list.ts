import { z } from 'zod';
import type { ExportList } from '../tabular/export.ts';
import { writeTableApart } from '../tabular/write-table-apart.ts';
import type { Outcome } from './route.ts';

/** Rows shown at once by a list. Its query reads one more, to know whether there is a next page. */
export const PAGE_SIZE = 50;

/** Where a list goes on: the sort value of the last row shown, and its id. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

/** What PostgreSQL can hold: no NUL character, no half of a character. */
const storable = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0') && text.isWellFormed());

const Pair = z.tuple([storable(500), storable(100)]);

/** The `apres` of an address. Absent, or unreadable (an old bookmark), it is the first page: `null`. */
export const cursor = () =>
  z
    .string()
    .max(1200)
    .optional()
    .catch(undefined)
    .transform((text): Cursor | null => {
      if (text === undefined) return null;
      try {
        const [key, id] = Pair.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
        return { key, id };
      } catch {
        return null;
      }
    });

/** The text of a cursor, for an address or an answer of the API. */
export function encodeCursor({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** The words sought in a list: one line, without control characters. What cannot be sought is no search. */
export const words = () =>
  z
    .string()
    .max(100)
    .catch('')
    .default('')
    .transform((text) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ' ').trim());

/** The rows to show, and the cursor of the next page when more than `size` were read. */
export function pageOf<Row>(
  rows: readonly Row[],
  cursorOf: (row: Row) => Cursor,
  size = PAGE_SIZE,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { rows: rows.slice(0, size), next: last === undefined ? null : encodeCursor(cursorOf(last)) };
}

type Values = Readonly<Record<string, string | number | null | undefined>>;

/** Address of a list: its path with the values that are not empty. Later values win. */
export function listHref(path: string, ...values: readonly Values[]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(Object.assign({}, ...values) as Values)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The neighbours of a page of a list, for `Pagination`. `values`: what the address keeps. The previous page is the first one. */
export const pageHrefs = (path: string, values: Values, apres: Cursor | null, next: string | null) => ({
  previousHref: apres === null ? undefined : listHref(path, values),
  nextHref: next === null ? undefined : listHref(path, values, { apres: next }),
});

/** The whole list as a file, for `ExportLinks`. */
export const exportHrefs = (path: string, values: Values = {}) => ({
  csvHref: listHref(path, values, { export: 'csv' }),
  xlsxHref: listHref(path, values, { export: 'xlsx' }),
});

/** The `export` of an address: the whole list as a file. */
export const exportKind = () => z.enum(['csv', 'xlsx']).optional().catch(undefined);

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A list as a file to download, written outside the request loop. `name` has no extension. */
export async function listFile(kind: 'csv' | 'xlsx', name: string, list: ExportList): Promise<Outcome> {
  const content = await writeTableApart(kind, name, list);
  return { kind: 'file', name: `${name}.${kind}`, type: TYPES[kind], content };
}

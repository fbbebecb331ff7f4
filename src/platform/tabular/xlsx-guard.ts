import { openArchive, type ArchiveEntry } from '../archive/open-archive.ts';
import type { ArchiveLimits } from '../archive/limits.ts';
import { refuseInput } from '../input/refusal.ts';
import type { TableLimits } from './table.ts';

const WORKBOOK_LIMITS: ArchiveLimits = {
  maxArchiveBytes: 50_000_000,
  maxEntries: 2_000,
  maxEntryBytes: 150_000_000,
  maxTotalBytes: 200_000_000,
  maxRatio: 200,
};

/** The reader fills the rectangle up to the last cell: one cell far away would cost gigabytes. */
const MAX_CELLS = 5_000_000;

/** Longer than any piece of XML looked for, so that none is missed where two pieces of text meet. */
const OVERLAP = 64;

/** Refuses a workbook that would exhaust the memory or carries entities, before its reader sees it. */
export async function guardWorkbook(bytes: Uint8Array, limits: TableLimits): Promise<void> {
  using archive = await openArchive(bytes, WORKBOOK_LIMITS);
  if (!archive.entries.some(({ name }) => name === 'xl/workbook.xml'))
    refuseInput({ refus: 'ClasseurIllisible' });
  for (const entry of archive.entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    if (entry.name.startsWith('xl/worksheets/')) await guardSheet(entry, limits);
    else await guardMarkup(entry);
  }
}

async function guardSheet(entry: ArchiveEntry, limits: TableLimits): Promise<void> {
  let rows = 0;
  let columns = 0;
  for await (const text of overlapping(entry)) {
    refuseDoctype(text);
    for (const [, letters = '', digits = ''] of text.matchAll(
      /\sr\s*=\s*["']([A-Za-z]{0,7})(\d{1,9})["']/g,
    )) {
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnNumber(letters));
    }
    if (columns > limits.maxColumns) refuseInput({ refus: 'TableauTropDeColonnes', max: limits.maxColumns });
    const maxRows = Math.floor(MAX_CELLS / Math.max(1, columns));
    if (rows > maxRows) refuseInput({ refus: 'TableauTropDeLignes', max: maxRows });
  }
}

async function guardMarkup(entry: ArchiveEntry): Promise<void> {
  for await (const text of overlapping(entry)) refuseDoctype(text);
}

function refuseDoctype(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) refuseInput({ refus: 'XmlDtdInterdite', line: 1 });
}

/** The text of an entry, each piece beginning with the end of the previous one. Markup is ASCII: one byte, one character. */
async function* overlapping(entry: ArchiveEntry): AsyncGenerator<string> {
  let tail = '';
  for await (const chunk of entry.chunks()) {
    const text = tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    yield text;
    tail = text.slice(-OVERLAP);
  }
}

/** A = 1, Z = 26, AA = 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

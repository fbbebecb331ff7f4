import { getFileNameLowLevel, validateFileName, type Entry } from 'yauzl';
import { refuseInput } from '../input/refusal.ts';
import { HARMLESS_BYTES, type ArchiveLimits } from './limits.ts';

const STORED = 0;
const DEFLATED = 8;
const UNIX_SYMLINK = 0o120000;
const UNIX_TYPE = 0o170000;
const LOCAL_HEADER_BYTES = 30;

/** Name of an entry, NFC. Tools that pack on macOS or Windows write UTF-8 without saying so; CP437 is the fallback of the format. */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  return (
    strictUtf8(raw) ?? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true)
  ).normalize('NFC');
}

/** Refuses an entry that could escape its folder, hide something or fill the memory. Looks only at the directory of the archive. */
export function guardEntry(entry: Entry, name: string, limits: ArchiveLimits): void {
  if (unsafeName(name)) refuseInput({ refus: 'ArchiveCheminInterdit', entry: printable(name) });
  if (isSymlink(entry)) refuseInput({ refus: 'ArchiveLienInterdit', entry: name });
  if (entry.isEncrypted()) refuseInput({ refus: 'ArchiveChiffree', entry: name });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    refuseInput({ refus: 'ArchiveCompressionInconnue', entry: name });
  }
  if (inflates(entry, limits)) refuseInput({ refus: 'ArchiveBombe', entry: name });
}

/** Refuses an archive whose entries share bytes, or that unpacks to too much as a whole. */
export function guardWhole(entries: readonly { entry: Entry; name: string }[], limits: ArchiveLimits): void {
  const total = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const [largest] = entries.toSorted((a, b) => b.entry.uncompressedSize - a.entry.uncompressedSize);
  if (total > limits.maxTotalBytes) refuseInput({ refus: 'ArchiveBombe', entry: largest?.name ?? '' });

  const inOrder = entries.toSorted((a, b) => start(a.entry) - start(b.entry));
  for (const [index, { entry, name }] of inOrder.entries()) {
    const next = inOrder[index + 1];
    const end = start(entry) + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
    if (next !== undefined && end > start(next.entry)) refuseInput({ refus: 'ArchiveBombe', entry: name });
  }
}

function start(entry: Entry): number {
  return entry.relativeOffsetOfLocalHeader;
}

function inflates(entry: Entry, limits: ArchiveLimits): boolean {
  if (entry.uncompressedSize > limits.maxEntryBytes) return true;
  if (entry.uncompressedSize <= HARMLESS_BYTES) return false;
  return entry.uncompressedSize > entry.compressedSize * limits.maxRatio;
}

function unsafeName(name: string): boolean {
  const tooLong = name.length === 0 || name.length > 400;
  return tooLong || /[\p{Cc}\p{Bidi_Control}]/u.test(name) || validateFileName(name) !== null;
}

function isSymlink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_SYMLINK;
}

function printable(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�').slice(0, 80);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

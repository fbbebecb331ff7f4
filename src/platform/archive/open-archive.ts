import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { InputRefused, refuseInput } from '../input/refusal.ts';
import { entryName, guardEntry, guardWhole } from './entry-guard.ts';
import { UPLOAD_LIMITS, type ArchiveLimits } from './limits.ts';

/** One file of an archive. Folders are left out. */
export interface ArchiveEntry {
  /** Path inside the archive, `/` between folders, NFC. Safe to show, never used as a path on disk. */
  readonly name: string;
  /** Unpacked size in bytes, true to the content: reading stops with a refusal when it is not. */
  readonly size: number;
  /** Unpacked content; refuses `ArchiveAbimee` when its checksum is wrong. Read one entry at a time. */
  chunks(): AsyncGenerator<Uint8Array>;
}

export interface Archive extends Disposable {
  readonly entries: readonly ArchiveEntry[];
}

/**
 * Opens a ZIP archive from outside: a file by its path, or bytes in memory. Everything is checked on the directory of the
 * archive before anything is unpacked, so that a bomb costs nothing. Refusals: the `Archive…` names of `InputRefusal`.
 */
export async function openArchive(
  source: Uint8Array | { readonly path: string },
  limits: ArchiveLimits = UPLOAD_LIMITS,
): Promise<Archive> {
  const zip = await openZip(source);
  try {
    return { entries: await readDirectory(zip, limits), [Symbol.dispose]: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof InputRefused
      ? error
      : new InputRefused({ refus: 'ArchiveIllisible' }, { cause: error });
  }
}

/** Directory and file both start with `PK`, as do office documents and course packages. */
export function looksLikeArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05);
}

async function openZip(source: Uint8Array | { readonly path: string }): Promise<ZipFile> {
  const options = { decodeStrings: false, autoClose: false } as const;
  try {
    return source instanceof Uint8Array
      ? await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
      : await openPromise(source.path, options);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    return refuseInput({ refus: 'ArchiveIllisible' }, error);
  }
}

async function readDirectory(zip: ZipFile, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  if (zip.fileSize > limits.maxArchiveBytes) {
    refuseInput({ refus: 'FichierTropVolumineux', maxBytes: limits.maxArchiveBytes });
  }
  if (zip.entryCount > limits.maxEntries)
    refuseInput({ refus: 'ArchiveTropDeFichiers', max: limits.maxEntries });
  const names = new Set<string>();
  const found: { entry: Entry; name: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    guardEntry(entry, name, limits);
    // Names that differ only by case overwrite each other on many disks.
    const key = name.toLowerCase();
    if (names.has(key)) refuseInput({ refus: 'ArchiveNomEnDouble', entry: name });
    names.add(key);
    if (!name.endsWith('/')) found.push({ entry, name });
  }
  guardWhole(found, limits);
  return found.map(({ entry, name }) => ({
    name,
    size: entry.uncompressedSize,
    chunks: () => unpack(zip, entry, name),
  }));
}

async function* unpack(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    refuseInput({ refus: 'ArchiveAbimee', entry: name }, error);
  }
  if (checksum !== entry.crc32) refuseInput({ refus: 'ArchiveAbimee', entry: name });
}

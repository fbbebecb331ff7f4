import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import type { FileEntry } from './manifest.ts';
import { BackupRefused } from './refusals.ts';

/** Where the copied files are, inside a backup. */
export const CONTENT = 'contenu';

const storedName = (entry: { path: string; compressed: boolean }): string =>
  join(CONTENT, entry.compressed ? `${entry.path}.zst` : entry.path);

/** Passes bytes on unchanged and knows their number and SHA-256 at the end. */
function measure(): { stream: Transform; result(): { size: number; sha256: string } } {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
}

const fresh = (path: string): Writable => createWriteStream(path, { mode: 0o600, flags: 'wx' });

/** Writes bytes into a backup; gives their entry for the manifest. */
export async function storeStream(
  source: Readable,
  backup: string,
  entry: { path: string; compressed: boolean },
): Promise<FileEntry> {
  const target = join(backup, storedName(entry));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const { stream, result } = measure();
  const pack = entry.compressed ? createZstdCompress() : new PassThrough();
  await pipeline(source, stream, pack, fresh(target));
  return { ...entry, ...result() };
}

/** Copies one file into a backup; null when it disappeared meanwhile (a dropped table, a temporary file). */
export async function storeFile(
  source: string,
  backup: string,
  entry: { path: string; compressed: boolean },
): Promise<FileEntry | null> {
  return storeStream(createReadStream(source), backup, entry).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/**
 * Brings one file of a backup to its place and compares it with the manifest.
 * @throws BackupRefused `FichierAltere` or `FichierAbsent`, with the file's name
 */
export const restoreFile = (backup: string, entry: FileEntry, target: string): Promise<void> =>
  restoreStream(backup, entry, fresh(target));

type Target = Writable | ((chunks: AsyncIterable<Buffer>) => Promise<void>);

/** Sends one file of a backup on and compares it with the manifest, as {@link restoreFile} does. */
export async function restoreStream(backup: string, entry: FileEntry, target: Target): Promise<void> {
  const { stream, result } = measure();
  try {
    const read = createReadStream(join(backup, storedName(entry)));
    const unpack = entry.compressed ? createZstdDecompress() : new PassThrough();
    await pipeline(read, unpack, stream, target);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new BackupRefused('FichierAbsent', entry.path);
    if (code.startsWith('ZSTD_')) throw new BackupRefused('FichierAltere', entry.path);
    throw error;
  }
  const { size, sha256 } = result();
  if (size !== entry.size || sha256 !== entry.sha256) throw new BackupRefused('FichierAltere', entry.path);
}

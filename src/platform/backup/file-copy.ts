import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
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

const durable = (path: string): Writable =>
  createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });

/**
 * Copies one file into a backup.
 * @returns its entry for the manifest, or null when the file disappeared meanwhile (a dropped table, a temporary file)
 */
export async function storeFile(
  source: string,
  backup: string,
  entry: { path: string; compressed: boolean },
): Promise<FileEntry | null> {
  const target = join(backup, storedName(entry));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const { stream, result } = measure();
  try {
    const read = createReadStream(source);
    if (entry.compressed) await pipeline(read, stream, createZstdCompress(), durable(target));
    else await pipeline(read, stream, durable(target));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { ...entry, ...result() };
}

/**
 * Brings one file of a backup to its place and compares it with the manifest.
 * @throws BackupRefused `FichierAltere` or `FichierAbsent`, with the file's name
 */
export async function restoreFile(backup: string, entry: FileEntry, target: string): Promise<void> {
  const { stream, result } = measure();
  try {
    const read = createReadStream(join(backup, storedName(entry)));
    if (entry.compressed) await pipeline(read, createZstdDecompress(), stream, durable(target));
    else await pipeline(read, stream, durable(target));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new BackupRefused('FichierAbsent', entry.path);
    if (code.startsWith('ZSTD_') || code === 'ERR_BUFFER_TOO_LARGE')
      throw new BackupRefused('FichierAltere', entry.path);
    throw error;
  }
  const { size, sha256 } = result();
  if (size !== entry.size || sha256 !== entry.sha256) throw new BackupRefused('FichierAltere', entry.path);
}

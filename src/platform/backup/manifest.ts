import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupRefused } from './refusals.ts';

/** A path with `/` that stays below its folder: a manifest made by somebody else must not write elsewhere. */
const innerPath = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$)).+$/u);

const fileEntry = z.object({
  /** Path below the backup's `contenu` folder once restored. */
  path: innerPath,
  size: z.number().int().nonnegative(),
  /** Of the bytes as restored, before compression. */
  sha256: z.hex().length(64),
  /** Name in the backup ends in `.zst`. */
  compressed: z.boolean(),
});

const tableDigest = z.object({
  /** `schema.table`, quoted as SQL. */
  table: z.string(),
  rows: z.string(),
  /** Sum of the rows' 64-bit hashes: the same whatever the order of the rows. */
  checksum: z.string(),
});

const common = {
  format: z.literal(1),
  createdAt: z.string(),
  /** All folders, so that the empty ones exist again. */
  folders: z.array(innerPath),
  files: z.array(fileEntry),
  tables: z.array(tableDigest),
};

/** A copy of the cluster's files: the embedded PostgreSQL, restored whole. */
const clusterManifest = z.object({
  ...common,
  kind: z.literal('cluster'),
  postgres: z.object({
    version: z.string(),
    startLsn: z.string(),
    /** Name of the restore point: the state of `tables` exactly. */
    restorePoint: z.string(),
    restorePointLsn: z.string(),
  }),
});

/** The rows of every table as text: for any PostgreSQL, whatever its version and machine. */
const tablesManifest = z.object({
  ...common,
  kind: z.literal('tables'),
  /** The migrations that made the tables, in the order of their names. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** Quoted columns of each table, in the order of its file. */
  columns: z.record(z.string(), z.array(z.string())),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
});

const manifest = z.discriminatedUnion('kind', [clusterManifest, tablesManifest]);

export type FileEntry = z.infer<typeof fileEntry>;
export type TableDigest = z.infer<typeof tableDigest>;
/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifest>;
export type ClusterManifest = z.infer<typeof clusterManifest>;
export type TablesManifest = z.infer<typeof tablesManifest>;

const NAME = 'manifeste.json';
const SEAL = 'manifeste.sha256';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the manifest and its own fingerprint, in the form that `sha256sum --check` reads. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  await writeFile(join(folder, NAME), text, { mode: 0o600 });
  await writeFile(join(folder, SEAL), `${digest(text)}  ${NAME}\n`, { mode: 0o600 });
}

/**
 * Reads the manifest of a backup.
 * @throws BackupRefused when it is missing, altered, or of a format that we do not know
 */
export async function readAnyManifest(folder: string): Promise<Manifest> {
  const [text, seal] = await Promise.all([readText(folder, NAME), readText(folder, SEAL)]);
  if (digest(text) !== seal.slice(0, 64)) throw new BackupRefused('ManifesteAltere', folder);
  const raw = JSON.parse(text) as { format?: unknown };
  if (raw.format !== 1) throw new BackupRefused('FormatInconnu', String(raw.format));
  return manifest.parse(raw);
}

/**
 * Reads the manifest of a backup of one kind.
 * @throws BackupRefused as {@link readAnyManifest}, and when the backup is of the other kind
 */
export async function readManifest<Kind extends Manifest['kind']>(
  folder: string,
  kind: Kind,
): Promise<Extract<Manifest, { kind: Kind }>> {
  const found = await readAnyManifest(folder);
  if (found.kind !== kind)
    throw new BackupRefused(kind === 'cluster' ? 'ExportDonne' : 'CopieDonnee', folder);
  return found as Extract<Manifest, { kind: Kind }>;
}

async function readText(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new BackupRefused('ManifesteAbsent', folder);
    throw error;
  });
}

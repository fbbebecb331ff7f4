import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { openClient } from '#platform/db/connect.ts';
import { clusterOf } from '#platform/postgres/index.ts';
import { listCluster, listWal } from './cluster-files.ts';
import { storeFile } from './file-copy.ts';
import { copyInstance, copyTree, type Progress } from './instance-files.ts';
import type { ClusterManifest, FileEntry } from './manifest.ts';
import { messages } from './messages.fr.ts';
import { makeBackupFolder } from './new-folder.ts';
import { BackupRefused } from './refusals.ts';
import { markRestorePoint } from './restore-point.ts';
import { requireSpace } from './space.ts';

/** Order to make a backup. `url`: superuser on the embedded server; `dataDir`: `DATA_DIR`; `target`: a new folder. */
export type BackupOrder = {
  url: string;
  dataDir: string;
  target: string;
  now: Temporal.Instant;
  progress?: Progress;
  /** False for a copy that will be thrown away: nothing waits for the disk. */
  durable?: boolean;
};

const BACKUP_LOCK = 7_262_003;

/**
 * Copies the whole instance while it works: the cluster with the write-ahead log that makes it consistent, and every
 * other file of `dataDir` (documents, keys). The manifest holds the SHA-256 of each file and, as of the restore point at
 * its end, the row count and checksum of each table. The target appears under its name only when complete.
 *
 * The files come after the database: a document is on disk before a row names it, so each named one is in the copy.
 * @throws BackupRefused when the target is taken, another backup runs, or the server's files are not in `dataDir`
 */
export const sauvegarder = (order: BackupOrder): Promise<ClusterManifest> =>
  makeBackupFolder(order, (draft) => fill(draft, order));

async function fill(draft: string, order: BackupOrder): Promise<ClusterManifest> {
  const cluster = clusterOf(order.dataDir);
  const client = await openClient(order.url);
  try {
    await prepareSession(client, cluster);
    await requireSpace(client, draft);
    const start = await startBackup(client);
    const tree = await listCluster(cluster);
    const of = (files: readonly string[]) => ({ root: cluster, prefix: 'cluster', files, compressed: true });
    const data = await copyTree(draft, of(tree.files), order.progress);
    const label = await stopBackup(client, draft);
    const point = await markRestorePoint(order.url, `ancrage_${order.now.epochMilliseconds}`);
    order.progress?.(messages.releve(point.tables.length));
    const wal = await listWal(cluster, start.walFile, point.walFile);
    const log = await copyTree(draft, of(wal), order.progress);
    const instance = await copyInstance(draft, order.dataDir, order.target, order.progress);
    return {
      format: 1,
      kind: 'cluster',
      createdAt: order.now.toString(),
      postgres: {
        version: start.version,
        startLsn: start.lsn,
        restorePoint: point.name,
        restorePointLsn: point.lsn,
      },
      folders: [...tree.folders.map((path) => `cluster/${path}`), ...instance.folders],
      files: [...data, ...label, ...log, ...instance.files],
      tables: point.tables,
    };
  } finally {
    await client.end();
  }
}

async function prepareSession(client: Client, cluster: string): Promise<void> {
  const { rows } = await client.query<{ folder: string; free: boolean }>(
    `select current_setting('data_directory') as folder, pg_try_advisory_lock($1) as free`,
    [BACKUP_LOCK],
  );
  if (rows[0]?.folder !== cluster) throw new BackupRefused('ServeurAilleurs', cluster);
  if (!rows[0].free) throw new BackupRefused('SauvegardeEnCours');
  // The slot keeps the write-ahead log from being recycled while we copy; it goes with this connection.
  await client.query(`select pg_create_physical_replication_slot('ancrage_sauvegarde', true, true)`);
}

async function startBackup(client: Client): Promise<{ lsn: string; walFile: string; version: string }> {
  const { rows } = await client.query<{ lsn: string; wal_file: string; version: string }>(
    `select b.lsn::text as lsn, pg_walfile_name(b.lsn) as wal_file, current_setting('server_version') as version
       from pg_backup_start('ancrage', true) as b (lsn)`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('pg_backup_start gave no row');
  return { lsn: row.lsn, walFile: row.wal_file, version: row.version };
}

async function stopBackup(client: Client, draft: string): Promise<FileEntry[]> {
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  const path = 'cluster/backup_label';
  const text = join(draft, 'backup_label');
  await writeFile(text, rows[0]?.labelfile ?? '');
  const entry = await storeFile(text, draft, { path, compressed: true });
  await rm(text);
  return entry === null ? [] : [entry];
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { openClient } from '#platform/db/connect.ts';
import type { TableDigest } from './manifest.ts';
import { BackupRefused } from './refusals.ts';
import { digestTables, listTables } from './table-digests.ts';

/** A named place in the write-ahead log, and the exact content of the tables at that place. */
export type RestorePoint = { name: string; lsn: string; walFile: string; tables: TableDigest[] };

// Shorter than deadlock_timeout (1 s): in a deadlock it is we who give up, never a user's transaction.
const LOCK_TIMEOUT_MS = 300;
const PATIENCE_MS = 120_000;

/**
 * Marks a restore point and digests the tables as they are at that very point.
 *
 * The log's order and the snapshots' order differ for transactions that are just committing, so writers are held for
 * the instant (readers are not): under a SHARE lock on all tables none is half-way. The snapshot is handed to a second
 * connection, the locks go, and the long work runs beside the users.
 * @throws BackupRefused `BarriereImpossible` when the tables are never free of writers during two minutes
 */
export async function markRestorePoint(url: string, name: string): Promise<RestorePoint> {
  const [holder, reader] = await Promise.all([openClient(url), openClient(url)]);
  try {
    await Promise.all(
      [holder, reader].map((client) => client.query('set idle_in_transaction_session_timeout = 0')),
    );
    const tables = await listTables(holder);
    const { lsn, walFile } = await retryUntilQuiet(() => holdWriters(holder, reader, name, tables));
    return { name, lsn, walFile, tables: await digestTables(reader, tables) };
  } finally {
    await Promise.all([holder.end(), reader.end()]);
  }
}

async function retryUntilQuiet<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03') throw error;
      if (performance.now() > deadline)
        throw new BackupRefused('BarriereImpossible', String(PATIENCE_MS / 1_000));
      await sleep(LOCK_TIMEOUT_MS);
    }
  }
}

async function holdWriters(holder: Client, reader: Client, name: string, tables: readonly string[]) {
  try {
    await holder.query(`begin isolation level repeatable read; set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
    if (tables.length > 0) await holder.query(`lock table ${tables.join(', ')} in share mode`);
    // A transaction number and a synchronous commit: the commit flushes the log up to the restore point.
    await holder.query('set local synchronous_commit = on');
    const { rows } = await holder.query<{ snapshot: string; lsn: string; wal_file: string }>(
      `select pg_current_xact_id(), pg_export_snapshot() as snapshot, p.lsn::text as lsn, pg_walfile_name(p.lsn) as wal_file
         from pg_create_restore_point($1) as p (lsn)`,
      [name],
    );
    const [mark] = rows;
    if (mark === undefined) throw new Error('pg_create_restore_point gave no row');
    await reader.query(
      `begin isolation level repeatable read read only; set transaction snapshot '${mark.snapshot}'`,
    );
    await holder.query('commit');
    return { lsn: mark.lsn, walFile: mark.wal_file };
  } catch (error) {
    await holder.query('rollback');
    throw error;
  }
}

import type { Client } from 'pg';
import { openClient } from '#platform/db/connect.ts';
import type { BackupOrder } from './base-backup.ts';
import { copyInstance } from './instance-files.ts';
import { copyOut } from './copy-stream.ts';
import { storeStream } from './file-copy.ts';
import type { FileEntry, TablesManifest } from './manifest.ts';
import { messages } from './messages.fr.ts';
import { makeBackupFolder } from './new-folder.ts';
import { asRefusal } from './rights.ts';
import { digestTables, listTables } from './table-digests.ts';

/** Tables that the migrations fill by themselves: which of them were applied. */
export const HISTORIES = new Set(['public.migration', 'graphile_worker.migrations']);

/**
 * Writes every row of the database as text, from one snapshot and beside the users: for servers whose files are not
 * ours, to change machine or version, and to leave Ancrage with one's data. The files of `dataDir` (documents, keys) come along.
 * @param order.target a new folder, complete or absent
 * @throws BackupRefused `CibleOccupee`, `DroitsManquants` (row level security would hide rows)
 */
export function exporterTables(order: BackupOrder): Promise<TablesManifest> {
  return makeBackupFolder(order, async (draft) => {
    const client = await openClient(order.url);
    try {
      await client.query('set idle_in_transaction_session_timeout = 0; set statement_timeout = 0');
      await client.query('begin isolation level repeatable read read only');
      return await asRefusal(exportAll(client, draft, order));
    } finally {
      await client.end();
    }
  });
}

async function exportAll(client: Client, draft: string, order: BackupOrder): Promise<TablesManifest> {
  const tables = (await listTables(client)).filter((table) => !HISTORIES.has(table));
  order.progress?.(messages.releve(tables.length));
  const digests = await digestTables(client, tables);
  const columns: Record<string, string[]> = {};
  const files: FileEntry[] = [];
  for (const table of tables) {
    const names = await columnsOf(client, table);
    columns[table] = names;
    const rows = copyOut(client, `copy ${table} (${names.join(', ')}) to stdout`);
    files.push(await storeStream(rows, draft, { path: fileOf(table), compressed: true }));
  }
  const instance = await copyInstance(draft, order.dataDir, order.target, order.progress);
  return {
    format: 1,
    kind: 'tables',
    createdAt: order.now.toString(),
    folders: instance.folders,
    files: [...files, ...instance.files],
    tables: digests,
    migrations: await readMigrations(client),
    columns,
    sequences: await readSequences(client),
  };
}

/** Name of a table's file in the export. */
export const fileOf = (table: string): string => `tables/${encodeURIComponent(table)}.copy`;

async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** The migrations that the database has had. */
export async function readMigrations(client: Client): Promise<{ name: string; sha256: string }[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    `select source || '/' || fichier as name, empreinte as sha256 from public.migration order by 1`,
  );
  return rows;
}

async function readSequences(client: Client): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
       from pg_sequences where last_value is not null order by 1`,
  );
  return rows;
}

import { rm } from 'node:fs/promises';
import type { Client } from 'pg';
import { openClient } from '#platform/db/connect.ts';
import type { Progress } from './instance-files.ts';
import { compareTables } from './compare-tables.ts';
import { copyIn } from './copy-stream.ts';
import { restoreStream } from './file-copy.ts';
import { fileOf, HISTORIES, readMigrations } from './logical-export.ts';
import { makeDurable } from './make-durable.ts';
import { readManifest, type TablesManifest } from './manifest.ts';
import { messages } from './messages.fr.ts';
import { refuseTaken } from './new-folder.ts';
import { BackupRefused } from './refusals.ts';
import { restoreTrees } from './restore-trees.ts';
import { asRefusal } from './rights.ts';
import { digestTables, listTables } from './table-digests.ts';

/**
 * Fills an empty database and an empty data folder from an export: makes the tables with the migrations, brings the rows
 * in one transaction without running triggers, and keeps them only if every table is what the manifest says.
 * @param order.targetDir the new `DATA_DIR`
 * @param order.migrate makes the tables of this version of Ancrage in the database
 * @throws BackupRefused when the database has tables or the folder files, the export is damaged or of another version, or rights are missing
 */
export async function importerTables(order: {
  backup: string;
  url: string;
  targetDir: string;
  migrate: (url: string) => Promise<unknown>;
  durable?: boolean;
  progress?: Progress;
}): Promise<TablesManifest> {
  const manifest = await readManifest(order.backup, 'tables');
  await refuseTaken(order.targetDir);
  const client = await openClient(order.url);
  try {
    if ((await listTables(client)).length > 0) throw new BackupRefused('BaseNonVide');
    await order.migrate(order.url);
    await refuseOtherVersion(client, manifest);
    await client.query('begin');
    await asRefusal(bringRows(client, order, manifest));
    await restoreTrees(order.backup, manifest, { instance: order.targetDir }, order.progress);
    if (order.durable !== false) await makeDurable(order.targetDir);
    await client.query('commit');
    return manifest;
  } catch (error) {
    await rm(order.targetDir, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseOtherVersion(client: Client, { migrations }: TablesManifest): Promise<void> {
  const here = new Map((await readMigrations(client)).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of migrations) {
    if (here.get(name) !== sha256) throw new BackupRefused('MigrationsDifferentes', name);
    here.delete(name);
  }
  const [extra] = here.keys();
  if (extra !== undefined) throw new BackupRefused('MigrationsDifferentes', extra);
}

async function bringRows(
  client: Client,
  order: { backup: string; progress?: Progress },
  manifest: TablesManifest,
): Promise<void> {
  const tables = (await listTables(client)).filter((table) => !HISTORIES.has(table));
  await client.query('set local session_replication_role = replica');
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`);
  const files = new Map(manifest.files.map((entry) => [entry.path, entry]));
  for (const [table, columns] of Object.entries(manifest.columns)) {
    const entry = files.get(fileOf(table));
    if (entry === undefined) throw new BackupRefused('FichierAbsent', fileOf(table));
    const rows = copyIn(client, `copy ${table} (${columns.join(', ')}) from stdin`);
    await restoreStream(order.backup, entry, rows);
  }
  for (const { name, value } of manifest.sequences)
    await client.query('select setval($1, $2)', [name, value]);
  order.progress?.(messages.releve(tables.length));
  const [difference] = compareTables(manifest.tables, await digestTables(client, tables));
  if (difference !== undefined) throw new BackupRefused('ImportInfidele', difference);
}

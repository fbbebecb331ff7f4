import { statfs } from 'node:fs/promises';
import type { Client } from 'pg';
import { BackupRefused } from './refusals.ts';

const MARGIN = 256 * 1024 * 1024;

/**
 * Refuses to begin when the disk could become full, which would stop the service itself. Counts the databases without
 * compression; the write-ahead log is in the margin.
 * @throws BackupRefused `EspaceInsuffisant`, with the missing megabytes
 */
export async function requireSpace(client: Client, folder: string): Promise<void> {
  const { rows } = await client.query<{ bytes: string }>(
    'select sum(pg_database_size(oid))::text as bytes from pg_database',
  );
  const { bavail, bsize } = await statfs(folder);
  const missing = Number(rows[0]?.bytes ?? 0) + MARGIN - bavail * bsize;
  if (missing > 0) throw new BackupRefused('EspaceInsuffisant', String(Math.ceil(missing / 1024 / 1024)));
}

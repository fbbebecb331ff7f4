import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeWorkerUtils } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { createPool } from './connect.ts';

export interface MigrationSource {
  readonly name: string;
  /** Folder of `NNNN-what.sql` files, applied in name order; a missing folder is an error. */
  readonly migrations: URL;
}

interface Migration {
  readonly source: string;
  readonly file: string;
  readonly sql: string;
  readonly checksum: string;
}

const PLATFORM: MigrationSource = { name: 'platform', migrations: new URL('migrations/', import.meta.url) };
const LOCK = 4_207_001;

/** A migration that was already applied has changed since: it must never be edited after merge. */
export class MigrationChanged extends Error {}

/** Reads the migrations of the platform and then of each source, in the order given. */
export function readMigrations(sources: readonly MigrationSource[]): Migration[] {
  return [PLATFORM, ...sources].flatMap(({ name, migrations }) => {
    const folder = fileURLToPath(migrations);
    return readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => {
        const sql = readFileSync(`${folder}/${file}`, 'utf8');
        return { source: name, file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
      });
  });
}

/**
 * Brings a database to the current schema: one transaction a file, under an advisory lock, so that several processes
 * may start together. Returns the names of the files applied now.
 * @throws MigrationChanged when an applied file was edited
 */
export async function migrate(url: string, sources: readonly MigrationSource[]): Promise<string[]> {
  const pool = createPool({ connectionString: url, max: 2 });
  try {
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
      await migrateQueue(pool);
      return await applyMissing(client, readMigrations(sources));
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
      client.release();
    }
  } finally {
    await pool.end();
  }
}

async function migrateQueue(pool: Pool): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.migrate();
  await utils.release();
}

async function applyMissing(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS public.migration (
    source text NOT NULL, fichier text NOT NULL, empreinte text NOT NULL, appliquee_le timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, fichier))`);
  const { rows } = await client.query<{ source: string; fichier: string; empreinte: string }>(
    'SELECT source, fichier, empreinte FROM public.migration',
  );
  const applied = new Map(rows.map((row) => [`${row.source}/${row.fichier}`, row.empreinte]));
  const done: string[] = [];
  for (const migration of migrations) {
    const key = `${migration.source}/${migration.file}`;
    const known = applied.get(key);
    if (known === migration.checksum) continue;
    if (known !== undefined)
      throw new MigrationChanged(`Migration ${key} was edited after it had been applied.`);
    await applyOne(client, migration);
    done.push(key);
  }
  return done;
}

async function applyOne(client: PoolClient, { source, file, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO public.migration (source, fichier, empreinte) VALUES ($1, $2, $3)', [
      source,
      file,
      checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${source}/${file} failed`, { cause: error });
  }
}

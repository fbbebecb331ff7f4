import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { migrate } from '#platform/db/migrate.ts';
import { MIGRATION_SOURCES } from '../../src/house.ts';
import { databaseUrl } from './database-url.ts';

/** Everything that decides what a migrated database looks like. */
const SOURCES = ['src/**/migrations/*.sql', 'src/platform/db/**/*.{ts,sql}', 'src/house.ts'];
const BUILD_LOCK = 7_262_002;

/** Brings an empty database to the schema of the application. The one place where the tests meet the migrations. */
export async function migrateTemplate(url: string): Promise<void> {
  await migrate(url, MIGRATION_SOURCES);
}

/** Name of the template for the present migrations: a change of any of them makes another one. */
export function templateName(): string {
  const files = SOURCES.flatMap((pattern) => globSync(pattern)).filter((file) => !file.endsWith('.test.ts'));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file));
  return `modele_${hash.digest('hex').slice(0, 12)}`;
}

/** Builds the template once, whoever asks first, and drops those of older migrations. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = templateName();
  const client = new Client(databaseUrl(serverUrl, 'postgres'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [BUILD_LOCK]);
    if (await isReady(client, name)) return name;
    await dropLeftovers(client);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} strategy file_copy`);
    await migrateTemplate(databaseUrl(serverUrl, name));
    await client.query(`comment on database ${name} is 'pret'`);
    return name;
  } finally {
    await client.end();
  }
}

async function isReady(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_database d join pg_shdescription s on s.objoid = d.oid where d.datname = $1 and s.description = 'pret'`,
    [name],
  );
  return rowCount === 1;
}

async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database d where datname ~ '^(modele|essai)_[0-9a-f]{12}'
       and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`);
}

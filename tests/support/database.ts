import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { databaseUrl } from './database-url.ts';
import { testServerUrl } from './postgres.ts';
import { ensureTemplate } from './template.ts';

/** A database of its own on the shared test server. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/** Clones the migrated template (some 50 ms); call `drop()` when done, open connections are cut. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create(await ensureTemplate(testServerUrl()));
}

/** A database without any table of ours, for tests of migrations and imports. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('template0');

async function create(template: string): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `essai_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: databaseUrl(server, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new Client(databaseUrl(server, 'postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** One database for the tests of a file: made before them, dropped after. Read `url` inside the tests only. */
export function useTestDatabase(): { readonly url: string } {
  let database: TestDatabase | null = null;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database?.drop();
  });
  return {
    get url() {
      if (database === null) throw new Error('The test database exists only while the tests run.');
      return database.url;
    },
  };
}

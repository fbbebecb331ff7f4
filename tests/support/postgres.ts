import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres } from '#platform/postgres/index.ts';

/** Set by the vitest run for its workers; set by hand to use a PostgreSQL that already runs (superuser needed). */
const VARIABLE = 'ANCRAGE_TEST_DATABASE_URL';

/** Address of the shared test server. */
export function testServerUrl(): string {
  const url = process.env[VARIABLE];
  if (url === undefined)
    throw new Error(`${VARIABLE} is not set: run the tests through vitest and its global setup.`);
  return url;
}

/**
 * Starts the test server of this working copy, or joins it when another run uses it; its folder is kept between runs so
 * that the template database is too. Does nothing when an address was given from outside.
 */
export async function startTestServer(): Promise<RunningPostgres | null> {
  if (process.env[VARIABLE] !== undefined) return null;
  const copy = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 10);
  const dataDir = join(tmpdir(), `ancrage-test-${copy}`);
  const quiet = { info: () => undefined, warn: (message: string) => console.warn(message) };
  const server = await startPostgres({ dataDir, log: quiet, mode: 'test' });
  process.env[VARIABLE] = server.url;
  return server;
}

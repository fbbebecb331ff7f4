// Regenerates what is made from the real database: Kysely's types and the description of every table.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describeTables } from '../src/platform/db/describe.ts';
import { createTestDatabase } from '../tests/support/database.ts';
import { startTestServer } from '../tests/support/postgres.ts';

const TYPES = 'src/platform/db/schema.generated.ts';
const TABLES = 'database/tables';

const server = await startTestServer();
const database = await createTestDatabase();
try {
  execFileSync('node_modules/.bin/kysely-codegen', [
    '--dialect=postgres',
    `--url=${database.url}`,
    `--out-file=${TYPES}`,
    '--exclude-pattern=graphile_worker.*',
    '--date-parser=string',
    '--type-mapping={"timestamptz":"Temporal.Instant","int8":"number"}',
  ]);
  mkdirSync(TABLES, { recursive: true });
  const tables = await describeTables(database.url);
  for (const file of readdirSync(TABLES)) rmSync(`${TABLES}/${file}`);
  for (const [name, text] of tables) writeFileSync(`${TABLES}/${name}.txt`, text);
} finally {
  await database.drop();
  await server?.stop();
}

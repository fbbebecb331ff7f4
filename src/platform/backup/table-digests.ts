import type { Client } from 'pg';
import type { TableDigest } from './manifest.ts';

/** All tables that hold data of ours: ordinary ones and the leaves of partitioned ones, quoted. */
export async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relpersistence = 'p'
        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      order by 1`,
  );
  return rows.map(({ name }) => name);
}

// The text of a value depends on these; they are fixed so that two servers say the same.
const textForm = `set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC';
  set extra_float_digits = 3; set bytea_output = 'hex'; set xmloption = 'content'; set row_security = off`;

/**
 * Counts the rows of each table and sums a hash of each row's text, in the client's present snapshot.
 * Fails rather than passing over rows that row level security hides.
 */
export async function digestTables(client: Client, tables: readonly string[]): Promise<TableDigest[]> {
  await client.query(textForm);
  const digests: TableDigest[] = [];
  for (const table of tables) {
    const { rows } = await client.query<{ rows: string; checksum: string }>(
      `select count(*)::text as rows,
              coalesce(sum(hashtextextended(row(contenu_.*)::text, 0)), 0)::text as checksum
         from ${table} as contenu_`,
    );
    digests.push({ table, rows: rows[0]?.rows ?? '', checksum: rows[0]?.checksum ?? '' });
  }
  return digests;
}

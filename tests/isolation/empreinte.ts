import type { Pool } from 'pg';

/** One hash a table over all the rows of an organisme: what a stranger did not change keeps its hash. */
export async function empreinteDe(pool: Pool, organismeId: string): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
     WHERE column_name = 'organisme_id' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ hash: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${name} t WHERE organisme_id = $1`,
      [organismeId],
    );
    hashes[name] = rows[0]?.hash ?? '';
  }
  return hashes;
}

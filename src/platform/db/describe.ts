import { Client } from 'pg';

const SCHEMAS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker') AND n.nspname NOT LIKE 'pg_%'`;

interface TableRow {
  name: string;
  description: string | null;
  columns: string[];
  constraints: string[];
  indexes: string[];
  policies: string[];
  triggers: string[];
  grants: string[];
  referenced: string[];
}

/** One text a table, so that a reviewer reads the schema without replaying migrations. Key: `schema.table`. */
export async function describeTables(url: string): Promise<Map<string, string>> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<TableRow>(QUERY);
    return new Map(rows.map((row) => [row.name, toText(row)]));
  } finally {
    await client.end();
  }
}

const section = (title: string, content: readonly string[]) =>
  content.length === 0 ? [] : ['', title, ...content.map((line) => `    ${line}`)];

function toText(row: TableRow): string {
  return [
    row.name,
    ...(row.description === null ? [] : [row.description]),
    ...section('columns', row.columns),
    ...section('constraints', row.constraints),
    ...section('indexes', row.indexes),
    ...section('row level security', row.policies),
    ...section('triggers', row.triggers),
    ...section('rights of ancrage_app', row.grants),
    ...section('referenced by', row.referenced),
    '',
  ].join('\n');
}

const lines = (select: string) => `ARRAY(${select})`;

const QUERY = `
SELECT n.nspname || '.' || c.relname AS name, obj_description(c.oid, 'pg_class') AS description,
  ${lines(`SELECT a.attname || ': ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || coalesce(CASE WHEN a.attgenerated <> '' THEN ' generated ' ELSE ' default ' END || pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`)} AS columns,
  ${lines(`SELECT k.conname || ': ' || pg_get_constraintdef(k.oid) FROM pg_constraint k
    WHERE k.conrelid = c.oid AND k.contype <> 'n' ORDER BY k.conname`)} AS constraints,
  ${lines(`SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
    WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid)
    ORDER BY 1`)} AS indexes,
  CASE WHEN c.relrowsecurity THEN ARRAY[CASE WHEN c.relforcerowsecurity THEN 'forced' ELSE 'NOT FORCED' END] ELSE '{}' END ||
  ${lines(`SELECT p.polname || ' (' || p.polcmd::text || '): ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '')
    FROM pg_policy p WHERE p.polrelid = c.oid ORDER BY p.polname`)} AS policies,
  ${lines(`SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY t.tgname`)} AS triggers,
  ${lines(`SELECT DISTINCT g.privilege_type::text FROM information_schema.role_table_grants g
    WHERE g.table_schema = n.nspname AND g.table_name = c.relname AND g.grantee = 'ancrage_app' ORDER BY 1`)} AS grants,
  ${lines(`SELECT DISTINCT k.conrelid::regclass::text || ' (' || k.conname || ')' FROM pg_constraint k
    WHERE k.confrelid = c.oid AND k.contype = 'f' ORDER BY 1`)} AS referenced
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND ${SCHEMAS} ORDER BY 1`;

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Table } from '../domain/structure.ts';

/** The tables of the house as the database describes them, by name. One statement. */
export async function lireStructure(tx: Tx): Promise<ReadonlyMap<string, Table>> {
  const { rows } = await sql<Table>`
    SELECT n.nspname || '.' || c.relname AS nom,
      has_table_privilege(c.oid, 'UPDATE') AS modifiable,
      (SELECT jsonb_agg(jsonb_build_object('nom', a.attname, 'type', i.data_type, 'nullable', NOT a.attnotnull,
                'calculee', a.attgenerated <> '', 'controle', (
                  SELECT CASE WHEN count(*) FILTER (WHERE cardinality(k.conkey) = 1) > 0 AND count(*) FILTER (WHERE cardinality(k.conkey) > 1) > 0 THEN 'code'
                    WHEN count(*) FILTER (WHERE cardinality(k.conkey) > 1) > 0 THEN 'ensemble'
                    WHEN count(*) > 0 THEN 'seule' ELSE 'aucun' END
                  FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)
                    AND pg_get_constraintdef(k.oid) !~ '<> ''''::(text|bpchar)[)]+$')) ORDER BY a.attnum)
         FROM pg_attribute a
         JOIN information_schema.columns i ON i.table_schema = n.nspname AND i.table_name = c.relname AND i.column_name = a.attname
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS colonnes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('colonne', a.attname, 'vers', pn.nspname || '.' || p.relname) ORDER BY a.attnum), '[]')
         FROM pg_constraint f
         JOIN pg_class p ON p.oid = f.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (f.conkey) AND a.attname <> 'organisme_id'
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND cardinality(f.conkey) = 2 AND f.confrelid <> c.oid) AS liens
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public')`.execute(
    tx,
  );
  return new Map(rows.filter(({ colonnes }) => colonnes !== null).map((table) => [table.nom, table]));
}

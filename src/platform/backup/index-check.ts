import type { Client } from 'pg';
import type { Difference } from './compare-tables.ts';
import { messages } from './messages.fr.ts';

/**
 * Checks every B-tree index of the database, system ones included: its order, and that each row of the table is in it.
 * Needs a superuser; leaves the extension amcheck installed, so for a copy only.
 */
export async function checkIndexes(client: Client): Promise<{ indexes: number; faults: Difference[] }> {
  await client.query('create extension if not exists amcheck');
  const { rows } = await client.query<{ index: string }>(
    `select format('%I.%I', n.nspname, c.relname) as index
       from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
      where a.amname = 'btree' and c.relkind = 'i' and i.indisready and i.indisvalid and c.relpersistence = 'p'
      order by 1`,
  );
  const faults: Difference[] = [];
  for (const { index } of rows) {
    await client.query('select bt_index_check($1::regclass, true)', [index]).catch((error: Error) => {
      faults.push(messages.indexAltere(index, error.message));
    });
  }
  return { indexes: rows.length, faults };
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './types.ts';

/** A SELECT that can be sent together with others, and what its rows say. Make one with `part`. */
export interface Part<Item> {
  readonly select: RawBuilder<unknown>;
  readonly read: (rows: readonly never[]) => readonly Item[];
}

/** @param select one SELECT; its rows come as JSON: days and instants are text, as PostgreSQL writes them (ISO 8601) */
export function part<Row, Item>(
  select: RawBuilder<Row>,
  read: (rows: readonly Row[]) => readonly Item[],
): Part<Item> {
  return { select, read };
}

/** Runs all the parts in one statement and returns what they say, in their order; asks nothing when there is none. */
export async function readTogether<Item>(tx: Tx, parts: readonly Part<Item>[]): Promise<readonly Item[]> {
  if (parts.length === 0) return [];
  const columns = parts.map(({ select }) => sql`(SELECT coalesce(json_agg(r), '[]') FROM (${select}) r)`);
  const { rows } = await sql<{ parts: readonly (readonly never[])[] }>`
    SELECT json_build_array(${sql.join(columns)}) AS parts`.execute(tx);
  const read = rows[0]?.parts ?? [];
  return parts.flatMap((one, index) => one.read(read[index] ?? []));
}

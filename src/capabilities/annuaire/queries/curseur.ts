import { type RawBuilder, sql } from 'kysely';
import type { Cursor } from '#platform/http/list.ts';

/** Order of a list: by name or by date of addition; `-` for the last first. */
export const TRIS = ['nom', '-nom', 'ajout', '-ajout'] as const;
export type Tri = (typeof TRIS)[number];

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/**
 * What comes after the cursor in this order, for a table with `cle_tri` and `cree_le`. A cursor made for another order, or by
 * hand, is the first page.
 */
export function apresCurseur(table: 'p' | 'e', tri: Tri, apres: Cursor | null): RawBuilder<boolean> {
  const key = apres === null || !UUID.test(apres.id) ? null : cleDe(tri, apres);
  if (apres === null || key === null) return sql<boolean>`true`;
  const column = sql.ref(`${table}.${tri.endsWith('nom') ? 'cle_tri' : 'cree_le'}`);
  const operator = sql.raw(tri.startsWith('-') ? '<' : '>');
  return sql<boolean>`(${column}, ${sql.ref(`${table}.id`)}) ${operator} (${key}, ${apres.id}::uuid)`;
}

function cleDe(tri: Tri, { key }: Cursor): RawBuilder<unknown> | null {
  if (tri.endsWith('nom')) return sql`${key}::text`;
  try {
    return sql`${Temporal.Instant.from(key).toString()}::timestamptz`;
  } catch {
    return null;
  }
}

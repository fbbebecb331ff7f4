import { type RawBuilder, sql } from 'kysely';
import type { Cursor } from '#platform/http/list.ts';

/** Order of a list: by name or by date of addition; `-` for the last first. */
export const TRIS = ['nom', '-nom', 'ajout', '-ajout'] as const;
export type Tri = (typeof TRIS)[number];

/** What a list shows, and from where. */
export interface Demande {
  /** Words sought; empty: everybody. */
  readonly q: string;
  readonly etat: 'actives' | 'archivees';
  readonly tri: Tri;
}

export interface Page<Ligne> {
  readonly rows: readonly Ligne[];
  readonly next: string | null;
}

interface Triable {
  readonly id: string;
  readonly cleTri: string;
  readonly creeLe: Temporal.Instant;
}

/** Where a list in this order goes on after a row. */
export const curseurDe =
  ({ tri }: Demande) =>
  ({ id, cleTri, creeLe }: Triable): Cursor => ({
    key: tri.endsWith('nom') ? cleTri : creeLe.toString(),
    id,
  });

export const sensDe = ({ tri }: Demande): 'asc' | 'desc' => (tri.startsWith('-') ? 'desc' : 'asc');

type Table = 'p' | 'e';
const FONCTIONS = { p: 'annuaire.personnes_trouvees', e: 'annuaire.entreprises_trouvees' } as const;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/**
 * The rows of a page of persons (`p`) or companies (`e`): words go through the search function, which knows the cursor too.
 * `limite` null: all. A cursor made for another order, or by hand, is the first page.
 */
export function lignesDe(
  table: Table,
  { q, etat, tri }: Demande,
  apres: Cursor | null,
  limite: number | null,
): RawBuilder<boolean> {
  const curseur = apres !== null && estPour(tri, apres) ? apres : null;
  if (q !== '') {
    return sql<boolean>`${sql.ref(`${table}.id`)} = ANY (ARRAY(SELECT ${sql.raw(FONCTIONS[table])}(${q}, ${limite}::integer, ${tri}::text,
      ${etat === 'archivees'}::boolean, ${curseur?.key ?? null}::text, ${curseur?.id ?? null}::uuid)))`;
  }
  return curseur === null ? sql<boolean>`true` : apresCurseur(table, tri, curseur);
}

function apresCurseur(table: Table, tri: Tri, { key, id }: Cursor): RawBuilder<boolean> {
  const parNom = tri.endsWith('nom');
  const column = sql.ref(`${table}.${parNom ? 'cle_tri' : 'cree_le'}`);
  const operator = sql.raw(tri.startsWith('-') ? '<' : '>');
  const value = parNom ? sql`${key}::text` : sql`${key}::timestamptz`;
  return sql<boolean>`(${column}, ${sql.ref(`${table}.id`)}) ${operator} (${value}, ${id}::uuid)`;
}

function estPour(tri: Tri, { key, id }: Cursor): boolean {
  if (!UUID.test(id)) return false;
  if (tri.endsWith('nom')) return true;
  try {
    return Temporal.Instant.from(key).toString() === key;
  } catch {
    return false;
  }
}

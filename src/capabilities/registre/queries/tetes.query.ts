import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { ClePublique } from '../domain/cle.ts';
import type { TeteSignee } from '../domain/tete.ts';

interface Lecteur {
  readonly tx: Tx;
  readonly organismeId: string;
}

/** The latest signed head; null before the first one. */
export async function derniereTete({ tx, organismeId }: Lecteur): Promise<TeteSignee | null> {
  const [tete] = await tetes(tx, organismeId, sql`true`, 1);
  return tete ?? null;
}

/** The first signed head that covers a leaf: the oldest proof that it was there. Null while none does. */
export async function teteCouvrant({ tx, organismeId }: Lecteur, indice: number): Promise<TeteSignee | null> {
  const { rows } = await sql<TeteSignee>`SELECT ${COLONNES} FROM registre.tete
    WHERE organisme_id = ${organismeId}::uuid AND taille > ${indice} ORDER BY taille LIMIT 1`.execute(tx);
  return rows[0] ?? null;
}

/** The signed head of one size; null when none was signed at that size. */
export async function teteALaTaille(
  { tx, organismeId }: Lecteur,
  taille: number,
): Promise<TeteSignee | null> {
  const [tete] = await tetes(tx, organismeId, sql`taille = ${taille}`, 1);
  return tete ?? null;
}

/** Signed heads, the latest first. */
export async function dernieresTetes(
  { tx, organismeId }: Lecteur,
  limite: number,
): Promise<readonly TeteSignee[]> {
  return tetes(tx, organismeId, sql`true`, limite);
}

/** Every signed head, by growing size. */
export async function toutesLesTetes({ tx, organismeId }: Lecteur): Promise<readonly TeteSignee[]> {
  const { rows } = await sql<TeteSignee>`SELECT ${COLONNES} FROM registre.tete
    WHERE organisme_id = ${organismeId}::uuid ORDER BY taille`.execute(tx);
  return rows;
}

const COLONNES = sql`organisme_id AS "organismeId", taille, racine, horodatage, cle_id AS "cleId", signature`;

async function tetes(
  tx: Tx,
  organismeId: string,
  lesquelles: ReturnType<typeof sql>,
  limite: number,
): Promise<readonly TeteSignee[]> {
  const { rows } = await sql<TeteSignee>`SELECT ${COLONNES} FROM registre.tete
    WHERE organisme_id = ${organismeId}::uuid AND ${lesquelles} ORDER BY taille DESC LIMIT ${limite}`.execute(
    tx,
  );
  return rows;
}

/** Every public key that this instance has signed with, the oldest first. */
export async function clesPubliques(tx: Tx): Promise<readonly ClePublique[]> {
  const rows = await tx
    .selectFrom('registre.cle')
    .orderBy('debut')
    .orderBy('id')
    .select(['id', 'publique', 'debut', 'fin', 'precedente', 'aval'])
    .execute();
  return rows;
}

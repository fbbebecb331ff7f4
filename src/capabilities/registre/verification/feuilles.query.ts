import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { COLONNES_DU_FAIT, type LigneDeFait } from '../queries/faits.query.ts';

/** A leaf with its fact; every column of the fact is null when it is gone. */
export interface LigneDeFeuille extends Omit<LigneDeFait, 'id'> {
  readonly indice: number;
  readonly fait_id: string;
  readonly feuille: Buffer;
  readonly id: string | null;
}

/** Leaves read at a time. */
export const PAGE = 5_000;

/** The leaves from a rank on, with their facts: one page, one statement. */
export async function feuillesDepuis(tx: Tx, organismeId: string, indice: number): Promise<LigneDeFeuille[]> {
  const { rows } = await sql<LigneDeFeuille>`
    SELECT l.indice, l.fait_id, l.engagement AS feuille, ${COLONNES_DU_FAIT}
    FROM (SELECT * FROM registre.feuille WHERE organisme_id = ${organismeId}::uuid AND indice >= ${indice} ORDER BY indice LIMIT ${PAGE}) l
    LEFT JOIN registre.fait f ON f.organisme_id = l.organisme_id AND f.id = l.fait_id
    ORDER BY l.indice`.execute(tx);
  return rows;
}

/** A fact without a leaf: `attente` is what the queue holds, null when the fact is not in it either. */
export interface LigneHorsFeuille extends LigneDeFait {
  readonly attendu: boolean;
  readonly attente: Buffer | null;
}

/** The facts that no leaf holds, oldest first, so many at most. */
export async function faitsSansFeuille(
  tx: Tx,
  organismeId: string,
  limite: number,
): Promise<LigneHorsFeuille[]> {
  const { rows } = await sql<LigneHorsFeuille>`
    SELECT a.fait_id IS NOT NULL AS attendu, a.engagement AS attente, ${COLONNES_DU_FAIT}
    FROM registre.fait f
    LEFT JOIN registre.en_attente a ON a.organisme_id = f.organisme_id AND a.fait_id = f.id
    WHERE f.organisme_id = ${organismeId}::uuid
      AND NOT EXISTS (SELECT FROM registre.feuille l WHERE l.organisme_id = f.organisme_id AND l.fait_id = f.id)
    ORDER BY f.id LIMIT ${limite}`.execute(tx);
  return rows;
}

/** The kept subtrees of a log, and its right edge. */
export async function etatInterne(tx: Tx, organismeId: string) {
  const noeuds = await tx
    .selectFrom('registre.noeud')
    .where('organisme_id', '=', organismeId)
    .select(['niveau', 'indice', 'empreinte'])
    .execute();
  const frontiere = await tx
    .selectFrom('registre.frontiere')
    .where('organisme_id', '=', organismeId)
    .select(['taille', 'empreintes'])
    .executeTakeFirst();
  return { noeuds, frontiere: frontiere ?? null };
}

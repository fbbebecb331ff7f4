import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { contenuCanonique } from '../domain/contenu.ts';
import { COLONNES_DU_FAIT, contenuDe, type LigneDeFait } from './faits.query.ts';

/** What the leaf of a fact covers: its exact text and its salt, or what is told of their erasure. */
export interface ContenuScelle {
  readonly faitId: string;
  readonly type: string;
  readonly survenuLe: Temporal.Instant;
  readonly donnees: Readonly<Record<string, unknown>>;
  /** 32 bytes. */
  readonly feuille: Uint8Array;
  readonly clair: { readonly contenu: string; readonly sel: Uint8Array } | null;
  readonly efface: { readonly le: Temporal.Instant; readonly base: string } | null;
}

/** The sealed contents of facts, in the order of their ids: for whoever checks them elsewhere. One statement. */
export async function contenusScelles(
  { tx, organismeId }: { readonly tx: Tx; readonly organismeId: string },
  faitIds: readonly string[],
): Promise<readonly ContenuScelle[]> {
  const { rows } = await sql<LigneDeFait>`SELECT ${COLONNES_DU_FAIT} FROM registre.fait f
    WHERE f.organisme_id = ${organismeId}::uuid AND f.id = ANY(${faitIds}::uuid[]) ORDER BY f.id`.execute(tx);
  return rows.map((row) => ({
    faitId: row.id,
    type: row.type,
    survenuLe: row.survenu_le,
    donnees: row.donnees,
    feuille: row.engagement,
    clair: row.sel === null ? null : { contenu: contenuCanonique(contenuDe(row)), sel: row.sel },
    efface: row.efface_le === null ? null : { le: row.efface_le, base: row.efface_base ?? '' },
  }));
}

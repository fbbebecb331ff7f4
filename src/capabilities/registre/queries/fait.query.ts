import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { JsonObject } from '#platform/canonical-json.ts';

/** A fact with what the register says of it. */
export interface FaitScelle {
  readonly id: string;
  readonly type: string;
  readonly donnees: JsonObject;
  readonly survenuLe: Temporal.Instant;
  readonly consigneLe: Temporal.Instant;
  readonly engagement: Buffer;
  readonly effaceLe: Temporal.Instant | null;
  readonly effaceBase: string | null;
  /** Rank of its leaf; null while it waits. */
  readonly indice: number | null;
  /** The first signed head that covers it. */
  readonly taille: number | null;
  readonly horodatage: Temporal.Instant | null;
  readonly cleId: string | null;
}

/** One fact; null when the organisme has no such fact. One statement. */
export async function faitScelle(tx: Tx, organismeId: string, faitId: string): Promise<FaitScelle | null> {
  const { rows } = await sql<FaitScelle>`
    SELECT f.id, f.type, f.donnees, f.survenu_le AS "survenuLe", f.consigne_le AS "consigneLe", f.engagement,
      f.efface_le AS "effaceLe", f.efface_base AS "effaceBase", l.indice, t.taille, t.horodatage, t.cle_id AS "cleId"
    FROM registre.fait f
    LEFT JOIN registre.feuille l ON l.organisme_id = f.organisme_id AND l.fait_id = f.id
    LEFT JOIN LATERAL (SELECT * FROM registre.tete t WHERE t.organisme_id = f.organisme_id AND t.taille > l.indice ORDER BY t.taille LIMIT 1) t ON true
    WHERE f.organisme_id = ${organismeId}::uuid AND f.id = ${faitId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

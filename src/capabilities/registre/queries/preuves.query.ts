import { sql } from 'kysely';
import { consistencyPath, type Hash, inclusionPath } from '#engines/merkle/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { empreintesDe } from './noeuds.query.ts';

interface Lecteur {
  readonly tx: Tx;
  readonly organismeId: string;
}

/** Where a fact is in the log, and the way from its leaf to the root of a head. */
export interface PreuveInclusion {
  readonly faitId: string;
  readonly indice: number;
  /** 32 bytes: the leaf's hash. */
  readonly engagement: Uint8Array;
  /** RFC 6962 §2.1.1 audit path. */
  readonly chemin: readonly Hash[];
}

/**
 * Proves that facts are in the log of `taille` leaves; those that it does not hold (not sealed yet, or later) are left out. Two
 * statements, whatever their number.
 */
export async function preuvesInclusion(
  { tx, organismeId }: Lecteur,
  faitIds: readonly string[],
  taille: number,
): Promise<PreuveInclusion[]> {
  const { rows } = await sql<Omit<PreuveInclusion, 'chemin'>>`
    SELECT fait_id AS "faitId", indice, engagement FROM registre.feuille
    WHERE organisme_id = ${organismeId}::uuid AND fait_id = ANY(${faitIds}::uuid[]) AND indice < ${taille}
    ORDER BY indice`.execute(tx);
  const chemins = await empreintesDe(
    tx,
    organismeId,
    rows.map(({ indice }) => inclusionPath(indice, taille)),
  );
  return rows.map((row, rang) => ({ ...row, chemin: chemins[rang] ?? [] }));
}

/** Proves that the log of `taille` leaves begins with that of `avant` leaves (RFC 6962 §2.1.2). */
export async function preuveCoherence(
  { tx, organismeId }: Lecteur,
  avant: number,
  taille: number,
): Promise<readonly Hash[]> {
  const [preuve] = await empreintesDe(tx, organismeId, [consistencyPath(avant, taille)]);
  return preuve ?? [];
}

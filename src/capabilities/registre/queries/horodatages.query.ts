import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { texteDuJour } from '../domain/ensemble.ts';
import type { TeteSignee } from '../domain/tete.ts';

/** A head of an organisme in the head of a day, and the outside authority's token on that day when there is one. */
export interface TeteDatee {
  readonly tete: TeteSignee;
  /** `AAAA-MM-JJ` */
  readonly jour: string;
  /** The signed text of the day. */
  readonly texte: string;
  readonly cleId: string;
  readonly signature: Uint8Array;
  readonly rang: number;
  /** RFC 6962 §2.1.1: from the head to the root of the day. */
  readonly chemin: readonly Uint8Array[];
  /** RFC 3161 TimeStampToken, DER, over SHA-256 of `texte`. */
  readonly jeton: Uint8Array | null;
}

interface Ligne extends Omit<TeteSignee, 'organismeId'> {
  readonly jour: string;
  readonly rang: number;
  readonly hashes: Buffer;
  readonly ensembleTaille: number;
  readonly ensembleRacine: Buffer;
  readonly ensembleLe: Temporal.Instant;
  readonly ensembleCle: string;
  readonly ensembleSignature: Buffer;
  readonly jeton: Buffer | null;
}

/** The dated heads that cover the leaf of a rank, the latest first. One statement. */
export async function tetesDatees(
  { tx, organismeId }: { readonly tx: Tx; readonly organismeId: string },
  indice: number,
  limite: number,
): Promise<readonly TeteDatee[]> {
  const { rows } = await sql<Ligne>`
    SELECT t.taille, t.racine, t.horodatage, t.cle_id AS "cleId", t.signature, e.jour::text AS jour, x.rang, x.chemin AS hashes,
      e.taille AS "ensembleTaille", e.racine AS "ensembleRacine", e.horodatage AS "ensembleLe", e.cle_id AS "ensembleCle",
      e.signature AS "ensembleSignature", h.jeton
    FROM registre.ensemble_tete x
    JOIN registre.ensemble e ON e.jour = x.jour
    JOIN registre.tete t ON t.organisme_id = x.organisme_id AND t.taille = x.taille
    LEFT JOIN registre.horodatage h ON h.jour = x.jour
    WHERE x.organisme_id = ${organismeId}::uuid AND x.taille > ${indice} ORDER BY x.jour DESC LIMIT ${limite}`.execute(
    tx,
  );
  return rows.map((row) => ({
    tete: {
      organismeId,
      taille: row.taille,
      racine: row.racine,
      horodatage: row.horodatage,
      cleId: row.cleId,
      signature: row.signature,
    },
    jour: row.jour,
    texte: texteDuJour({
      jour: row.jour,
      taille: row.ensembleTaille,
      racine: row.ensembleRacine,
      horodatage: row.ensembleLe,
    }),
    cleId: row.ensembleCle,
    signature: row.ensembleSignature,
    rang: row.rang,
    chemin: Array.from({ length: row.hashes.length / 32 }, (_, at) =>
      row.hashes.subarray(at * 32, (at + 1) * 32),
    ),
    jeton: row.jeton,
  }));
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Frequence } from '../actions/lire-avis.ts';

export interface AvisLu {
  readonly id: string;
  readonly titre: string;
  readonly texte: string;
  readonly organisme: string;
  readonly creeLe: string;
  readonly lu: boolean;
}

export interface BoiteAvis {
  readonly frequence: Frequence;
  /** Newest first; one more than `taille` when there is a next page. */
  readonly avis: readonly AvisLu[];
}

/** The notices of an account in all its organismes, from one on (`avant`: id of the last one shown). One statement. */
export async function boiteAvis(
  tx: Tx,
  compteId: string,
  { avant, taille }: { readonly avant: string | null; readonly taille: number },
): Promise<BoiteAvis> {
  const { rows } = await sql<BoiteAvis>`
    SELECT coalesce((SELECT frequence FROM identite.preference_avis WHERE compte_id = ${compteId}::uuid), 'quotidien') AS frequence,
      coalesce((SELECT jsonb_agg(a ORDER BY a.id DESC) FROM (
        SELECT v.id, v.titre, v.texte, m.nom AS organisme, v.cree_le AS "creeLe", v.lu_le IS NOT NULL AS lu
        FROM identite.avis v JOIN identite.mes_organismes(${compteId}::uuid) m ON m.id = v.organisme_id
        WHERE v.compte_id = ${compteId}::uuid AND (${avant}::uuid IS NULL OR v.id < ${avant}::uuid)
        ORDER BY v.id DESC LIMIT ${taille + 1}
      ) a), '[]') AS avis`.execute(tx);
  return rows[0] as BoiteAvis;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Intervalle } from '../domain/intervalle.ts';
import type { Nomme } from '../domain/terrain.ts';

/** Des salles libres pendant un intervalle, par sa clé. */
export type SallesLibres = ReadonlyMap<string, readonly Nomme[]>;

/**
 * Pour chaque intervalle, trois salles libres assez grandes, le même lieu d'abord, puis le moins de places perdues. Une
 * requête, quel que soit le nombre d'intervalles.
 */
export async function sallesLibresPendant(
  tx: Tx,
  organismeId: string,
  intervalles: readonly (Intervalle & { readonly cle: string })[],
  { places, lieuId }: { readonly places: number; readonly lieuId: string | null },
): Promise<SallesLibres> {
  if (intervalles.length === 0) return new Map();
  const lignes = intervalles.map(({ cle, debut, fin }) => ({
    cle,
    debut: debut.toString(),
    fin: fin.toString(),
  }));
  const { rows } = await sql<{ cle: string; salles: Nomme[] }>`
    SELECT i.cle, coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'nom', s.nom) ORDER BY s.rang) FILTER (WHERE s.id IS NOT NULL), '[]') AS salles
    FROM jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) AS i(cle text, debut timestamptz, fin timestamptz)
    LEFT JOIN LATERAL (
      SELECT sa.id, sa.nom || ', ' || l.nom AS nom,
        row_number() OVER (ORDER BY (sa.lieu_id = ${lieuId}::uuid) DESC NULLS LAST, sa.capacite, sa.nom) AS rang
      FROM planning.salle sa JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
      WHERE sa.organisme_id = ${organismeId}::uuid AND sa.archivee_le IS NULL AND l.archive_le IS NULL AND sa.capacite >= ${places}
        AND NOT EXISTS (SELECT FROM planning.creneau c WHERE c.organisme_id = sa.organisme_id AND c.salle_id = sa.id
              AND c.annule_le IS NULL AND c.periode && tstzrange(i.debut, i.fin))
        AND NOT EXISTS (SELECT FROM planning.indisponibilite u WHERE u.organisme_id = sa.organisme_id AND u.salle_id = sa.id
              AND u.periode && tstzrange(i.debut, i.fin))
      ORDER BY rang LIMIT 3
    ) s ON true
    GROUP BY i.cle`.execute(tx);
  return new Map(rows.map(({ cle, salles }) => [cle, salles]));
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** Les jours fermés à venir d'un organisme. Dates en texte ISO. */
export interface FermeturesLues {
  readonly fermetures: readonly {
    readonly id: string;
    readonly du: string;
    readonly au: string;
    readonly motif: string;
    readonly lieu: string | null;
  }[];
  readonly feriesOuverts: readonly string[];
  readonly lieux: readonly {
    readonly id: string;
    readonly nom: string;
    readonly codePostal: string;
    readonly vendrediSaint: boolean;
  }[];
}

/** Les fermetures qui ne sont pas finies, la plus proche d'abord, les jours fériés ouverts, et les lieux. Une requête. */
export async function fermeturesAVenir(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<FermeturesLues> {
  const { rows } = await sql<FermeturesLues>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'du', f.debut, 'au', f.fin, 'motif', f.motif, 'lieu', l.nom)
          ORDER BY f.debut, f.id), '[]')
        FROM planning.fermeture f LEFT JOIN planning.lieu l ON l.organisme_id = f.organisme_id AND l.id = f.lieu_id
       WHERE f.organisme_id = ${organismeId}::uuid AND f.fin >= ${jour.toString()}::date) AS fermetures,
      (SELECT coalesce(jsonb_agg(j.jour), '[]') FROM planning.ferie_ouvert j
        WHERE j.organisme_id = ${organismeId}::uuid AND j.jour >= ${jour.toString()}::date) AS "feriesOuverts",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'nom', l.nom, 'codePostal', l.code_postal,
          'vendrediSaint', l.vendredi_saint) ORDER BY l.nom), '[]')
        FROM planning.lieu l WHERE l.organisme_id = ${organismeId}::uuid AND l.archive_le IS NULL) AS lieux`.execute(
    tx,
  );
  return rows[0] ?? { fermetures: [], feriesOuverts: [], lieux: [] };
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export interface FormateurLu {
  readonly personneId: string;
  readonly nom: string;
  readonly titres: string;
}

/** Those who teach a créneau, by name, with what the contracts say of them. One statement. */
export async function formateursEtTitres(tx: Tx, organismeId: string): Promise<readonly FormateurLu[]> {
  const { rows } = await sql<FormateurLu>`
    SELECT p.id AS "personneId", p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom, coalesce(t.titres, '') AS titres
    FROM annuaire.personne p
    LEFT JOIN dossiers.formateur t ON t.organisme_id = p.organisme_id AND t.personne_id = p.id
    WHERE p.organisme_id = ${organismeId}::uuid
      AND p.id IN (SELECT cf.personne_id FROM planning.creneau_formateur cf WHERE cf.organisme_id = ${organismeId}::uuid)
    ORDER BY p.cle_tri, p.id LIMIT 500`.execute(tx);
  return rows;
}

import { EQUIPE } from '#capabilities/identite/index.ts';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export interface Responsable {
  readonly id: string;
  readonly nom: string;
}

/** The people of the team who may answer for a session: active members with a file in the annuaire. One statement. */
export async function responsablesPossibles(tx: Tx, organismeId: string): Promise<readonly Responsable[]> {
  const { rows } = await sql<Responsable>`
    SELECT p.id, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom
    FROM identite.membre m
    JOIN annuaire.personne p ON p.organisme_id = m.organisme_id AND p.id = m.personne_id
    WHERE m.organisme_id = ${organismeId}::uuid AND m.actif AND m.roles && ${EQUIPE}::text[]
    GROUP BY p.organisme_id, p.id ORDER BY nom LIMIT 200`.execute(tx);
  return rows;
}

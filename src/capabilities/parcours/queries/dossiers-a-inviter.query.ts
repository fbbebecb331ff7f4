import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** A file whose learner is to be written to. */
export interface DossierAInviter {
  readonly id: string;
  readonly personneId: string;
  readonly sessionId: string;
  readonly nom: string;
  readonly courriel: string | null;
  readonly session: string;
  readonly organisme: string;
  /** Whether the positioning is over. */
  readonly conclu: boolean;
}

/** What is needed to write to the learners of these files. One statement. */
export async function dossiersAInviter(
  tx: Tx,
  organismeId: string,
  ids: readonly string[],
): Promise<readonly DossierAInviter[]> {
  const { rows } = await sql<DossierAInviter>`
    SELECT i.id, i.personne_id AS "personneId", i.session_id AS "sessionId",
      p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom, p.courriel, s.intitule AS session, o.nom AS organisme,
      i.positionne_le IS NOT NULL AS conclu
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    JOIN identite.organisme o ON o.id = i.organisme_id
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ANY(${ids}::uuid[])`.execute(tx);
  return rows;
}

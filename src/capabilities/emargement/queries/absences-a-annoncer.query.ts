import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { REGLAGES_PAR_DEFAUT } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** A whole absence that nothing justifies yet, whose term has not passed. */
export interface AbsenceAAnnoncer {
  readonly id: string;
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly tuteurId: string | null;
  readonly debut: Temporal.Instant;
  readonly closeLe: Temporal.Instant;
  /** Last day to justify, ISO 8601. */
  readonly echeance: string;
}

/** The longest delay that settings allow, in days. */
const DELAI_MAXIMUM = 60;

/** The absences of an organisme that somebody should be told of, the oldest first. One statement. */
export async function absencesAAnnoncer(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<readonly AbsenceAAnnoncer[]> {
  const { rows } = await sql<AbsenceAAnnoncer>`
    SELECT pr.id, i.id AS "inscriptionId", i.personne_id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom,
      i.tuteur_id AS "tuteurId", c.debut, fe.close_le AS "closeLe", e.jour::text AS echeance
    FROM planning.creneau c
    JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id AND fe.close_le IS NOT NULL
    JOIN emargement.presence pr ON pr.organisme_id = c.organisme_id AND pr.creneau_id = c.id AND pr.remplacee_par IS NULL
      AND pr.statut = 'absent'
    JOIN parcours.inscription i ON i.organisme_id = pr.organisme_id AND i.id = pr.inscription_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    CROSS JOIN LATERAL (SELECT (c.debut AT TIME ZONE 'Europe/Paris')::date
      + coalesce((${REGLAGES_DU_CRENEAU} ->> 'delaiJustificatifJours')::integer, ${REGLAGES_PAR_DEFAUT.delaiJustificatifJours}) AS jour) e
    WHERE c.organisme_id = ${organismeId}::uuid
      AND c.debut > (${jour.toString()}::date - ${DELAI_MAXIMUM}::integer)::timestamp AT TIME ZONE 'Europe/Paris'
      AND e.jour >= ${jour.toString()}::date
      AND NOT EXISTS (SELECT FROM emargement.justificatif j WHERE j.organisme_id = i.organisme_id AND j.personne_id = i.personne_id
            AND (c.debut AT TIME ZONE 'Europe/Paris')::date BETWEEN j.du AND j.au)
    ORDER BY c.debut, pr.id`.execute(tx);
  return rows;
}

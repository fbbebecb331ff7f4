import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Intervention } from '../domain/faits-bilan.ts';
import type { Bornes } from './participations.query.ts';

/** One trainer under one status, with a name and what was given. */
export interface InterventionNommee extends Intervention {
  readonly nom: string;
  readonly creneaux: number;
}

/**
 * Hours given face to face or at distance in class, on closed sheets where somebody was there. Two trainers on one créneau:
 * each counts its whole duration (not verified against the notice). One statement.
 */
export async function interventions(
  tx: Tx,
  organismeId: string,
  { debut, fin }: Bornes,
): Promise<readonly InterventionNommee[]> {
  const { rows } = await sql<InterventionNommee>`
    SELECT cf.personne_id AS "personneId", p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom, st.statut,
      sum(extract(epoch FROM c.fin - c.debut) / 60)::integer AS minutes, count(*)::integer AS creneaux
    FROM planning.creneau c
    JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id AND fe.close_le IS NOT NULL
    JOIN planning.creneau_formateur cf ON cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    JOIN annuaire.personne p ON p.organisme_id = cf.organisme_id AND p.id = cf.personne_id
    LEFT JOIN LATERAL (SELECT sf.statut FROM bpf.statut_formateur sf WHERE sf.organisme_id = cf.organisme_id
      AND sf.personne_id = cf.personne_id AND sf.depuis <= (c.debut AT TIME ZONE 'Europe/Paris')::date
      ORDER BY sf.depuis DESC LIMIT 1) st ON true
    WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND c.modalite IN ('presentiel', 'distance')
      AND c.debut >= ${debut}::timestamp AT TIME ZONE 'Europe/Paris' AND c.debut < (${fin}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'
      AND f.nature <> 'horsChamp' AND f.objectif_bpf IS DISTINCT FROM 'horsBpf'
      AND EXISTS (SELECT FROM emargement.presence pr WHERE pr.organisme_id = c.organisme_id AND pr.creneau_id = c.id
        AND pr.remplacee_par IS NULL AND pr.minutes > 0)
    GROUP BY cf.personne_id, p.prenom, p.nom_usage, p.nom_naissance, p.cle_tri, st.statut ORDER BY p.cle_tri, st.statut`.execute(
    tx,
  );
  return rows;
}

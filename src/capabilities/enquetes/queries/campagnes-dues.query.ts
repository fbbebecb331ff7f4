import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Genre, Mois } from '../domain/genres.ts';

/** A survey whose day has come. */
export interface CampagneDue {
  readonly genre: Genre;
  readonly sessionId: string;
  readonly moduleId: string | null;
  readonly mois: Mois;
  readonly personneIds: readonly string[];
}

/** A session that ended longer ago than this before its survey was asked is left alone: an organisme that arrives writes to nobody. */
const RETARD_JOURS = 14;

/**
 * The surveys to open: at the end of a session its learners, trainers and tutors; six months later its learners; in
 * apprenticeship, the evaluation of each module once its last créneau is over. One statement.
 */
export async function campagnesDues(
  tx: Tx,
  organismeId: string,
  aujourdhui: Temporal.PlainDate,
): Promise<readonly CampagneDue[]> {
  const org = sql`${organismeId}::uuid`;
  const fenetre = (mois: number) => sql`s.fin BETWEEN
    ${aujourdhui.subtract({ months: mois }).subtract({ days: RETARD_JOURS }).toString()}::date
    AND ${aujourdhui.subtract({ months: mois }).subtract({ days: 1 }).toString()}::date`;
  const { rows } = await sql<CampagneDue>`
    WITH finies AS (
      SELECT s.id, 0 AS mois FROM parcours.session s WHERE s.organisme_id = ${org} AND s.annulee_le IS NULL AND ${fenetre(0)}
      UNION ALL
      SELECT s.id, 6 FROM parcours.session s WHERE s.organisme_id = ${org} AND s.annulee_le IS NULL AND ${fenetre(6)}
    ), suivies AS (
      SELECT i.session_id, i.personne_id, i.tuteur_id FROM parcours.inscription i
      WHERE i.organisme_id = ${org} AND i.situation NOT LIKE 'candidature.%' AND i.situation <> 'inscription.annulee'
    ), modules AS (
      SELECT cr.session_id, cr.module_id FROM planning.creneau cr
      JOIN parcours.session s ON s.organisme_id = cr.organisme_id AND s.id = cr.session_id AND s.annulee_le IS NULL
      JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id AND f.nature = 'apprentissage'
      WHERE cr.organisme_id = ${org} AND cr.module_id IS NOT NULL AND cr.annule_le IS NULL
        AND s.fin >= ${aujourdhui.subtract({ days: RETARD_JOURS }).toString()}::date
      GROUP BY cr.session_id, cr.module_id
      HAVING (max(cr.fin) AT TIME ZONE 'Europe/Paris')::date BETWEEN
        ${aujourdhui.subtract({ days: RETARD_JOURS }).toString()}::date AND ${aujourdhui.subtract({ days: 1 }).toString()}::date
    ), demandes AS (
      SELECT CASE f.mois WHEN 0 THEN 'a_chaud' ELSE 'a_froid' END AS genre, f.id AS session_id, NULL::uuid AS module_id, f.mois,
        su.personne_id FROM finies f JOIN suivies su ON su.session_id = f.id
      UNION
      SELECT 'entreprise', f.id, NULL, 0, su.tuteur_id FROM finies f JOIN suivies su ON su.session_id = f.id
      WHERE f.mois = 0 AND su.tuteur_id IS NOT NULL
      UNION
      SELECT 'formateur', f.id, NULL, 0, cf.personne_id FROM finies f
      JOIN planning.creneau cr ON cr.organisme_id = ${org} AND cr.session_id = f.id AND cr.annule_le IS NULL
      JOIN planning.creneau_formateur cf ON cf.organisme_id = cr.organisme_id AND cf.creneau_id = cr.id
      WHERE f.mois = 0
      UNION
      SELECT 'enseignements', m.session_id, m.module_id, 0, su.personne_id FROM modules m JOIN suivies su USING (session_id)
    )
    SELECT d.genre, d.session_id AS "sessionId", d.module_id AS "moduleId", d.mois, array_agg(d.personne_id) AS "personneIds"
    FROM demandes d
    WHERE NOT EXISTS (SELECT FROM enquetes.campagne c WHERE c.organisme_id = ${org} AND c.session_id = d.session_id
      AND c.genre = d.genre AND c.mois = d.mois AND c.module_id IS NOT DISTINCT FROM d.module_id)
    GROUP BY d.genre, d.session_id, d.module_id, d.mois
    ORDER BY d.session_id, d.genre, d.module_id`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Intervalle } from '../domain/intervalle.ts';

/** Deux choses prévues en même temps, ou un créneau pendant une indisponibilité. */
export interface ConflitVu {
  readonly nature: 'personne' | 'formateur' | 'salle';
  /** La personne ou la salle. */
  readonly nom: string;
  readonly creneauId: string;
  readonly titre: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  /** L'autre créneau ; `null` pour une indisponibilité. */
  readonly autreId: string | null;
  readonly autre: string;
}

/**
 * Les conflits de la période, qu'une inscription ou une indisponibilité déclarée après coup a pu créer. Une requête, sur une page
 * que l'on ouvre exprès : elle lit toutes les personnes inscrites dans plusieurs sessions de la période.
 */
export async function conflitsEntre(
  tx: Tx,
  organismeId: string,
  { debut, fin }: Intervalle,
): Promise<readonly ConflitVu[]> {
  const [du, au] = [debut.toString(), fin.toString()];
  const { rows } = await sql<ConflitVu>`
    WITH proches AS MATERIALIZED (
      SELECT c.organisme_id, c.id, c.session_id, c.groupe_id, c.salle_id, c.debut, c.fin, c.periode,
        concat_ws(' – ', s.intitule, coalesce(c.intitule, m.intitule)) AS titre
      FROM planning.creneau c
      JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
      LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
      WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL
        AND c.debut > ${du}::timestamptz AND c.debut < ${au}::timestamptz
    ), doubles AS MATERIALIZED (
      SELECT i.personne_id FROM parcours.inscription i
      WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id IN (SELECT session_id FROM proches)
      GROUP BY i.personne_id HAVING count(*) > 1
      UNION
      SELECT i.personne_id FROM planning.groupe_membre g
      JOIN parcours.inscription i ON i.organisme_id = g.organisme_id AND i.id = g.inscription_id
      WHERE g.organisme_id = ${organismeId}::uuid GROUP BY i.personne_id HAVING count(*) > 1
    ), pris AS MATERIALIZED (
      SELECT p.id, p.titre, p.debut, p.fin, p.periode, i.personne_id
      FROM doubles d
      JOIN parcours.inscription i ON i.organisme_id = ${organismeId}::uuid AND i.personne_id = d.personne_id
      JOIN proches p ON p.session_id = i.session_id
      WHERE parcours.est_inscrit(i.organisme_id, i.id, (p.debut AT TIME ZONE 'Europe/Paris')::date)
        AND (p.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = i.organisme_id
               AND g.groupe_id = p.groupe_id AND g.inscription_id = i.id))
    )
    SELECT 'personne' AS nature, pe.prenom || ' ' || coalesce(pe.nom_usage, pe.nom_naissance) AS nom, a.id AS "creneauId", a.titre,
      a.debut, a.fin, b.id AS "autreId", b.titre AS autre
    FROM pris a JOIN pris b ON b.personne_id = a.personne_id AND b.id > a.id AND b.periode && a.periode
    JOIN annuaire.personne pe ON pe.organisme_id = ${organismeId}::uuid AND pe.id = a.personne_id
    UNION ALL
    SELECT CASE WHEN u.salle_id IS NULL THEN 'formateur' ELSE 'salle' END,
      coalesce(pe.prenom || ' ' || coalesce(pe.nom_usage, pe.nom_naissance), sa.nom), p.id, p.titre, p.debut, p.fin, NULL, coalesce(u.motif, '')
    FROM planning.indisponibilite u
    JOIN proches p ON p.periode && u.periode AND (p.salle_id = u.salle_id OR EXISTS (SELECT FROM planning.creneau_formateur cf
          WHERE cf.organisme_id = p.organisme_id AND cf.creneau_id = p.id AND cf.personne_id = u.personne_id))
    LEFT JOIN annuaire.personne pe ON pe.organisme_id = u.organisme_id AND pe.id = u.personne_id
    LEFT JOIN planning.salle sa ON sa.organisme_id = u.organisme_id AND sa.id = u.salle_id
    WHERE u.organisme_id = ${organismeId}::uuid AND u.periode && tstzrange(${du}::timestamptz, ${au}::timestamptz)
    ORDER BY 5, 2, 3 LIMIT 500`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** Une session dont le planning attend quelqu'un. */
export interface SessionAPlanifier {
  readonly quoi: 'sansCreneau' | 'sansFormateur' | 'indisponible';
  readonly id: string;
  readonly session: string;
  /** Créneaux concernés ; 0 pour une session qui n'en a aucun. */
  readonly nombre: number;
  /** Le premier jour concerné, `AAAA-MM-JJ`. */
  readonly jour: string;
}

/**
 * Ce qui manque au planning des quatorze jours qui viennent, session par session : aucun créneau, pas de formateur, un formateur
 * ou une salle indisponible. Une requête, bornée par l'index des débuts.
 */
export async function sessionsAPlanifier(
  tx: Tx,
  organismeId: string,
  maintenant: Temporal.Instant,
): Promise<readonly SessionAPlanifier[]> {
  const now = maintenant.toString();
  const { rows } = await sql<SessionAPlanifier>`
    WITH proches AS MATERIALIZED (
      SELECT c.organisme_id, c.id, c.session_id, c.modalite, c.salle_id, c.periode, (c.debut AT TIME ZONE 'Europe/Paris')::date AS jour
      FROM planning.creneau c
      WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL
        AND c.debut > ${now}::timestamptz AND c.debut < ${now}::timestamptz + interval '14 days'
    ), manques AS (
      SELECT 'sansFormateur' AS quoi, p.session_id, count(*)::int AS nombre, min(p.jour) AS jour FROM proches p
      WHERE p.modalite IN ('presentiel', 'distance') AND NOT EXISTS (SELECT FROM planning.creneau_formateur cf
              WHERE cf.organisme_id = p.organisme_id AND cf.creneau_id = p.id)
      GROUP BY p.session_id
      UNION ALL
      SELECT 'indisponible', p.session_id, count(DISTINCT p.id)::int, min(p.jour)
      FROM planning.indisponibilite u
      JOIN proches p ON p.periode && u.periode AND (p.salle_id = u.salle_id OR EXISTS (SELECT FROM planning.creneau_formateur cf
              WHERE cf.organisme_id = p.organisme_id AND cf.creneau_id = p.id AND cf.personne_id = u.personne_id))
      WHERE u.organisme_id = ${organismeId}::uuid
        AND u.periode && tstzrange(${now}::timestamptz, ${now}::timestamptz + interval '15 days')
      GROUP BY p.session_id
      UNION ALL
      SELECT 'sansCreneau', s.id, 0, s.debut FROM parcours.session s
      WHERE s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL
        AND s.debut >= (${now}::timestamptz AT TIME ZONE 'Europe/Paris')::date
        AND s.debut <= (${now}::timestamptz AT TIME ZONE 'Europe/Paris')::date + 14
        AND NOT EXISTS (SELECT FROM planning.creneau c WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id AND c.annule_le IS NULL)
    )
    SELECT m.quoi, m.session_id AS id, s.intitule AS session, m.nombre, m.jour
    FROM manques m JOIN parcours.session s ON s.organisme_id = ${organismeId}::uuid AND s.id = m.session_id
    ORDER BY m.jour, m.quoi, s.intitule LIMIT 12`.execute(tx);
  return rows;
}

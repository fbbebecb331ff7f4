import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** A créneau that waits for somebody. */
export interface CreneauEnAttente {
  readonly id: string;
  readonly quoi: 'ouvrir' | 'clore' | 'signer';
  readonly titre: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
}

/**
 * What waits for one person, in one statement: sheets to open today and to close (for a trainer), créneaux whose sheet is
 * open and that he has not signed (for a learner). `tous`: the sheets of every trainer left open since more than a day.
 */
export async function creneauxEnAttente(
  tx: Tx,
  organismeId: string,
  personneId: string | null,
  tous: boolean,
  maintenant: Temporal.Instant,
): Promise<CreneauEnAttente[]> {
  const now = maintenant.toString();
  const { rows } = await sql<CreneauEnAttente>`
    WITH proches AS (
      SELECT c.organisme_id, c.id, c.session_id, c.groupe_id, c.debut, c.fin, coalesce(m.intitule, s.intitule) AS titre,
        fe.ouverte_le, fe.close_le,
        EXISTS (SELECT FROM planning.creneau_formateur cf WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id
                  AND cf.personne_id = ${personneId}::uuid) AS formateur
      FROM planning.creneau c
      JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
      LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
      LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
      WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND c.modalite IN ('presentiel', 'distance')
        AND c.debut BETWEEN ${now}::timestamptz - interval '14 days' AND ${now}::timestamptz + interval '16 hours'
        AND fe.close_le IS NULL
    )
    SELECT p.id, CASE WHEN p.ouverte_le IS NULL THEN 'ouvrir' ELSE 'clore' END AS quoi, p.titre, p.debut, p.fin
    FROM proches p
    WHERE (p.formateur AND (p.ouverte_le IS NOT NULL OR p.fin > ${now}::timestamptz))
       OR (${tous}::boolean AND p.fin < ${now}::timestamptz - interval '1 day' AND p.ouverte_le IS NOT NULL)
    UNION ALL
    SELECT p.id, 'signer', p.titre, p.debut, p.fin
    FROM proches p
    JOIN parcours.inscription i ON i.organisme_id = p.organisme_id AND i.session_id = p.session_id AND i.personne_id = ${personneId}::uuid
    WHERE p.ouverte_le IS NOT NULL AND p.fin > ${now}::timestamptz - interval '30 minutes'
      AND NOT EXISTS (SELECT FROM emargement.presence pr WHERE pr.organisme_id = p.organisme_id AND pr.creneau_id = p.id
                        AND pr.inscription_id = i.id)
      AND (p.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = p.organisme_id
                        AND g.groupe_id = p.groupe_id AND g.inscription_id = i.id))
    ORDER BY debut LIMIT 20`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import type { FeuilleVue } from '../domain/incidences.ts';

/** Un créneau tel qu'il est, avec ce que le registre sait de sa feuille. */
export interface CreneauAChanger extends DemandeCreneau {
  readonly annule: boolean;
  readonly feuille: FeuilleVue;
  readonly serieId: string | null;
}

/**
 * Le créneau à changer, ou `null`. Verrouillé jusqu'à la fin de la transaction : ouvrir sa feuille attend que le changement
 * soit écrit, et un changement attend que la feuille soit ouverte.
 */
export async function creneauAChanger(
  tx: Tx,
  organismeId: string,
  creneauId: string,
  verrou: boolean,
): Promise<CreneauAChanger | null> {
  if (verrou) {
    await sql`SELECT FROM planning.creneau WHERE organisme_id = ${organismeId}::uuid AND id = ${creneauId}::uuid FOR UPDATE`.execute(
      tx,
    );
  }
  const { rows } = await sql<CreneauAChanger>`
    SELECT c.id, c.session_id AS "sessionId", c.groupe_id AS "groupeId", c.module_id AS "moduleId", c.modalite, c.debut, c.fin,
      c.salle_id AS "salleId", c.lien_visio AS "lienVisio", c.intitule, c.annule_le IS NOT NULL AS annule, c.serie_id AS "serieId",
      jsonb_build_object('etat', f.etat, 'signatures', f.signatures) AS feuille,
      ARRAY(SELECT cf.personne_id::text FROM planning.creneau_formateur cf
             WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id ORDER BY cf.personne_id) AS "formateurIds"
    FROM planning.creneau c CROSS JOIN LATERAL planning.feuille_vue(c.organisme_id, c.id) f
    WHERE c.organisme_id = ${organismeId}::uuid AND c.id = ${creneauId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

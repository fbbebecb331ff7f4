import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { FeuilleVue } from '../domain/incidences.ts';
import type { Nomme } from '../domain/terrain.ts';
import { COLONNES, type CreneauVu, JOINTURES } from './semaine.query.ts';

/** Un créneau tel que sa page le montre. */
export interface CreneauEntier extends Omit<CreneauVu, 'formateurs'> {
  readonly groupeId: string | null;
  readonly moduleId: string | null;
  readonly lieuId: string | null;
  readonly adresse: string | null;
  readonly acces: string | null;
  /** Le lien de la classe : celui du créneau, sinon celui de la session. */
  readonly lienVisio: string | null;
  readonly formateurs: readonly Nomme[];
  readonly attendus: readonly Nomme[];
  readonly motifAnnulation: string | null;
  readonly serieId: string | null;
  readonly feuille: FeuilleVue;
}

/** Un créneau, ou `null` quand l'organisme n'en a pas de tel. Une requête. */
export async function creneauEntier(
  tx: Tx,
  organismeId: string,
  creneauId: string,
): Promise<CreneauEntier | null> {
  const { rows } = await sql<CreneauEntier>`
    SELECT q.*, (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nom', ${NOM}) ORDER BY p.cle_tri), '[]')
        FROM planning.creneau_formateur cf JOIN annuaire.personne p ON p.organisme_id = cf.organisme_id AND p.id = cf.personne_id
       WHERE cf.organisme_id = ${organismeId}::uuid AND cf.creneau_id = q.id) AS formateurs,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nom', ${NOM}) ORDER BY p.cle_tri), '[]')
        FROM parcours.inscription i JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
       WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = q."sessionId"
         AND parcours.inscrit_le(i, (q.debut AT TIME ZONE 'Europe/Paris')::date)
         AND (q."groupeId" IS NULL OR EXISTS (SELECT FROM planning.groupe_membre gm WHERE gm.organisme_id = i.organisme_id
                AND gm.groupe_id = q."groupeId" AND gm.inscription_id = i.id))) AS attendus,
      (SELECT jsonb_build_object('etat', f.etat, 'signatures', f.signatures)
         FROM planning.feuille_vue(${organismeId}::uuid, q.id) f) AS feuille
    FROM (SELECT ${COLONNES}, c.groupe_id AS "groupeId", c.module_id AS "moduleId", l.id AS "lieuId",
            nullif(concat_ws(', ', nullif(l.adresse, ''), nullif(trim(l.code_postal || ' ' || l.ville), '')), '') AS adresse, l.acces,
            coalesce(c.lien_visio, s.lien_visio) AS "lienVisio", c.motif_annulation AS "motifAnnulation", c.serie_id AS "serieId"
          FROM planning.creneau c ${JOINTURES}
          WHERE c.organisme_id = ${organismeId}::uuid AND c.id = ${creneauId}::uuid) q`.execute(tx);
  return rows[0] ?? null;
}

const NOM = sql`p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance)`;

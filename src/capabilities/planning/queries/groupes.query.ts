import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Nomme } from '../domain/terrain.ts';

/** Les groupes d'une session, et qui est dans chacun. */
export interface GroupesLus {
  readonly session: string;
  readonly groupes: readonly (Nomme & { readonly creneaux: number })[];
  /** Les personnes inscrites aujourd'hui, par nom, avec leurs groupes. */
  readonly inscrits: readonly (Nomme & {
    readonly inscriptionId: string;
    readonly groupeIds: readonly string[];
  })[];
}

/** Les groupes d'une session, ou `null` quand l'organisme n'a pas cette session. Une requête. */
export async function groupesDeSession(
  tx: Tx,
  organismeId: string,
  sessionId: string,
): Promise<GroupesLus | null> {
  const { rows } = await sql<GroupesLus>`
    SELECT s.intitule AS session,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'nom', g.nom, 'creneaux',
          (SELECT count(*) FROM planning.creneau c WHERE c.organisme_id = g.organisme_id AND c.groupe_id = g.id)) ORDER BY g.nom), '[]')
         FROM planning.groupe g WHERE g.organisme_id = s.organisme_id AND g.session_id = s.id) AS groupes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'inscriptionId', i.id,
          'nom', coalesce(p.nom_usage, p.nom_naissance) || ' ' || p.prenom,
          'groupeIds', (SELECT coalesce(jsonb_agg(gm.groupe_id), '[]') FROM planning.groupe_membre gm
             WHERE gm.organisme_id = i.organisme_id AND gm.inscription_id = i.id)) ORDER BY p.cle_tri), '[]')
         FROM parcours.inscription i JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
        WHERE i.organisme_id = s.organisme_id AND i.session_id = s.id
          AND parcours.est_inscrit(i.organisme_id, i.id, s.fin)) AS inscrits
    FROM parcours.session s WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${sessionId}::uuid`.execute(
    tx,
  );
  return rows[0] ?? null;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { ModaliteCreneau } from '../domain/demande.ts';
import type { Nomme } from '../domain/terrain.ts';

/** Ce que l'on peut choisir pour un créneau d'une session. */
export interface ChoixCreneau {
  readonly session: {
    readonly id: string;
    readonly intitule: string;
    readonly code: string;
    readonly debut: string;
    readonly fin: string;
    readonly lienVisio: string | null;
    readonly alternance: boolean;
    readonly inscrits: number;
  };
  /** Dans l'ordre du programme, avec les minutes prévues et celles déjà posées. */
  readonly modules: readonly (Nomme & {
    readonly prevues: number;
    readonly posees: number;
    /** Les minutes qui restent à poser, par modalité. */
    readonly reste: Readonly<Record<ModaliteCreneau, number>>;
  })[];
  readonly groupes: readonly Nomme[];
  readonly salles: readonly SalleAChoisir[];
  readonly formateurs: readonly Nomme[];
  readonly equipements: readonly string[];
}

export interface SalleAChoisir extends Nomme {
  readonly lieuId: string;
  readonly lieu: string;
  readonly capacite: number;
  readonly accessible: boolean;
}

/** Les choix d'un créneau, ou `null` quand l'organisme n'a pas cette session. Une requête. */
export async function choixDuCreneau(
  tx: Tx,
  organismeId: string,
  sessionId: string,
): Promise<ChoixCreneau | null> {
  const { rows } = await sql<{ choix: ChoixCreneau }>`
    SELECT jsonb_build_object(
      'session', jsonb_build_object('id', s.id, 'intitule', s.intitule, 'code', s.code, 'debut', s.debut, 'fin', s.fin,
        'lienVisio', s.lien_visio, 'alternance', s.alternance,
        'inscrits', (SELECT count(*) FROM parcours.inscription i WHERE i.organisme_id = s.organisme_id AND i.session_id = s.id
                       AND parcours.est_inscrit(i.organisme_id, i.id, s.fin))),
      'modules', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'nom', m.intitule,
          'prevues', m.minutes_presentiel + m.minutes_distance + m.minutes_foad + m.minutes_entreprise, 'posees', p.minutes,
          'reste', jsonb_build_object('presentiel', greatest(0, m.minutes_presentiel - p.presentiel),
            'distance', greatest(0, m.minutes_distance - p.distance), 'foad', greatest(0, m.minutes_foad - p.foad),
            'entreprise', greatest(0, m.minutes_entreprise - p.entreprise)))
          ORDER BY m.rang), '[]')
        FROM catalogue.module m
        CROSS JOIN LATERAL (SELECT ${minutes()} AS minutes, ${minutes('presentiel')} AS presentiel, ${minutes('distance')} AS distance,
            ${minutes('foad')} AS foad, ${minutes('entreprise')} AS entreprise FROM planning.creneau c
           WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id AND c.module_id = m.id AND c.annule_le IS NULL) p
        WHERE m.organisme_id = s.organisme_id AND m.formation_id = s.formation_id),
      'groupes', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'nom', g.nom) ORDER BY g.nom), '[]')
        FROM planning.groupe g WHERE g.organisme_id = s.organisme_id AND g.session_id = s.id),
      'salles', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', sa.id, 'nom', sa.nom, 'lieuId', l.id, 'lieu', l.nom,
          'capacite', sa.capacite, 'accessible', sa.accessible) ORDER BY l.nom, sa.nom), '[]')
        FROM planning.salle sa JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
        WHERE sa.organisme_id = s.organisme_id AND sa.archivee_le IS NULL AND l.archive_le IS NULL),
      'equipements', (SELECT coalesce(jsonb_agg(DISTINCT e), '[]') FROM planning.salle sa, unnest(sa.equipements) e
        WHERE sa.organisme_id = s.organisme_id AND sa.archivee_le IS NULL),
      'formateurs', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance))
          ORDER BY p.cle_tri), '[]') FROM annuaire.personne p
        WHERE p.organisme_id = s.organisme_id AND p.fusionnee_dans IS NULL AND p.archivee_le IS NULL AND p.id IN (${formateurs(organismeId)}))
    ) AS choix
    FROM parcours.session s WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${sessionId}::uuid`.execute(
    tx,
  );
  return rows[0]?.choix ?? null;
}

/** Les minutes des créneaux `c`, d'une modalité ou de toutes. */
const minutes = (modalite?: ModaliteCreneau) =>
  sql`coalesce(sum(extract(epoch FROM c.fin - c.debut) / 60) FILTER (WHERE ${modalite === undefined ? sql`true` : sql`c.modalite = ${modalite}`}), 0)::int`;

/** Qui enseigne : les comptes de formateur, et quiconque a déjà eu un créneau. */
export const formateurs = (organismeId: string) => sql`
  SELECT me.personne_id FROM identite.membre me
   WHERE me.organisme_id = ${organismeId}::uuid AND me.actif AND me.personne_id IS NOT NULL AND 'formateur' = ANY (me.roles)
  UNION SELECT cf.personne_id FROM planning.creneau_formateur cf WHERE cf.organisme_id = ${organismeId}::uuid`;

/** Les sessions où l'on peut encore poser des créneaux, la plus proche d'abord. Une requête. */
export async function sessionsAChoisir(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
): Promise<readonly Nomme[]> {
  const { rows } = await sql<Nomme>`
    SELECT s.id, s.intitule || ' (' || s.code || ')' AS nom FROM parcours.session s
    WHERE s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL AND s.fin >= ${jour.toString()}::date
    ORDER BY s.debut, s.intitule, s.id LIMIT 500`.execute(tx);
  return rows;
}

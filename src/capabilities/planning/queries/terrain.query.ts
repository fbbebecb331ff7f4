import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Nomme } from '../domain/terrain.ts';
import type { Intervalle } from '../domain/intervalle.ts';

/** Ce que la base dit du terrain d'une demande, tel qu'elle le dit. Instants et dates en texte ISO. */
export interface TerrainBrut {
  /** Le créneau existe déjà : la même demande est arrivée deux fois. */
  readonly deja: boolean;
  readonly session: {
    readonly intitule: string;
    readonly debut: string;
    readonly fin: string;
    readonly lienVisio: string | null;
    readonly annulee: boolean;
  } | null;
  readonly module: string | null;
  readonly groupe: string | null;
  readonly groupeIds: readonly string[];
  readonly formateurs: readonly Nomme[];
  readonly attendus: readonly Nomme[];
  readonly salles: readonly SalleBrute[];
  readonly occupants: readonly OccupantBrut[];
  readonly fermetures: readonly {
    readonly lieuId: string | null;
    readonly du: string;
    readonly au: string;
    readonly motif: string;
  }[];
  readonly feriesOuverts: readonly string[];
  readonly alsaceMoselle: boolean;
}

export interface SalleBrute extends Nomme {
  readonly lieuId: string;
  readonly lieu: string;
  readonly capacite: number;
  readonly equipements: readonly string[];
  readonly accessible: boolean;
  readonly codePostal: string;
  readonly vendrediSaint: boolean;
  readonly jours: readonly number[];
  readonly ouvre: string;
  readonly ferme: string;
}

export interface OccupantBrut {
  readonly id: string;
  readonly nature: 'creneau' | 'indisponibilite';
  readonly titre: string;
  readonly debut: string;
  readonly fin: string;
  readonly sessionId: string | null;
  readonly groupeId: string | null;
  readonly salleId: string | null;
  /** Les personnes de la demande, formateurs ou apprenants, que cet occupant prend. */
  readonly pris: readonly string[];
}

export interface QuestionTerrain {
  readonly id: string;
  readonly sessionId: string;
  readonly groupeId: string | null;
  readonly moduleId: string | null;
  readonly formateurIds: readonly string[];
  /** Les jours à connaître ; les personnes attendues sont celles du dernier instant. */
  readonly fenetre: Intervalle;
  /** Les salles dont on veut l'occupation ; absente : toutes. Une année de toutes les salles ne se lit pas. */
  readonly salleIds?: readonly string[];
}

/** Le terrain d'une demande : références, personnes attendues, salles, ce qui occupe chacun. Une requête. */
export async function terrainBrut(
  tx: Tx,
  organismeId: string,
  question: QuestionTerrain,
): Promise<TerrainBrut> {
  const { id, sessionId, groupeId, moduleId, formateurIds, fenetre, salleIds } = question;
  const salle = (colonne: string) =>
    salleIds === undefined
      ? sql`${sql.ref(colonne)} IS NOT NULL`
      : sql`${sql.ref(colonne)} = ANY (${salleIds}::uuid[])`;
  const [debut, fin] = [fenetre.debut.toString(), fenetre.fin.toString()];
  const { rows } = await sql<{ terrain: TerrainBrut }>`
    WITH moi AS MATERIALIZED (
      SELECT ${organismeId}::uuid AS org, ${sessionId}::uuid AS session, ${groupeId}::uuid AS groupe, ${formateurIds}::uuid[] AS formateurs,
        ${debut}::timestamptz AS debut, ${fin}::timestamptz AS fin
    ),
    attendus AS MATERIALIZED (
      SELECT i.personne_id
      FROM moi JOIN parcours.inscription i ON i.organisme_id = moi.org AND i.session_id = moi.session
      WHERE parcours.est_inscrit(i.organisme_id, i.id, (moi.fin AT TIME ZONE 'Europe/Paris')::date)
        AND (moi.groupe IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = i.organisme_id
               AND g.groupe_id = moi.groupe AND g.inscription_id = i.id))
    ),
    qui AS MATERIALIZED (
      SELECT personne_id FROM attendus UNION SELECT unnest(moi.formateurs) FROM moi
    ),
    pris AS MATERIALIZED (
      SELECT c.id, i.personne_id
      FROM moi CROSS JOIN qui
      JOIN parcours.inscription i ON i.organisme_id = moi.org AND i.personne_id = qui.personne_id
      JOIN planning.creneau c ON c.organisme_id = moi.org AND c.session_id = i.session_id AND c.annule_le IS NULL
        AND c.debut > moi.debut - interval '14 hours' AND c.debut < moi.fin
      WHERE (c.session_id <> moi.session OR (c.groupe_id <> moi.groupe))
        AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = c.organisme_id
               AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id))
        AND parcours.est_inscrit(i.organisme_id, i.id, (c.debut AT TIME ZONE 'Europe/Paris')::date)
      UNION
      SELECT cf.creneau_id, cf.personne_id
      FROM moi CROSS JOIN qui
      JOIN planning.creneau_formateur cf ON cf.organisme_id = moi.org AND cf.personne_id = qui.personne_id
        AND NOT cf.annule AND cf.periode && tstzrange(moi.debut, moi.fin)
    ),
    occupants AS (
      SELECT jsonb_build_object('id', c.id, 'nature', 'creneau', 'debut', c.debut, 'fin', c.fin, 'sessionId', c.session_id,
        'groupeId', c.groupe_id, 'salleId', c.salle_id, 'titre', concat_ws(' – ', s.intitule, coalesce(c.intitule, m.intitule)),
        'pris', coalesce((SELECT jsonb_agg(pris.personne_id) FROM pris WHERE pris.id = c.id), '[]')) AS occupant
      FROM moi
      JOIN planning.creneau c ON c.organisme_id = moi.org AND c.annule_le IS NULL AND c.id <> ${id}::uuid
        AND c.debut > moi.debut - interval '14 hours' AND c.debut < moi.fin AND c.fin > moi.debut
      JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
      LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
      WHERE ${salle('c.salle_id')} OR c.session_id = moi.session OR c.id IN (SELECT pris.id FROM pris)
      UNION ALL
      SELECT jsonb_build_object('id', u.id, 'nature', 'indisponibilite', 'debut', lower(u.periode), 'fin', upper(u.periode),
        'sessionId', NULL, 'groupeId', NULL, 'salleId', u.salle_id, 'titre', coalesce(u.motif, ''),
        'pris', CASE WHEN u.personne_id IS NULL THEN '[]' ELSE jsonb_build_array(u.personne_id) END)
      FROM moi JOIN planning.indisponibilite u ON u.organisme_id = moi.org AND u.periode && tstzrange(moi.debut, moi.fin)
      WHERE ${salle('u.salle_id')} OR u.personne_id = ANY (moi.formateurs)
    )
    SELECT jsonb_build_object(
      'deja', EXISTS (SELECT FROM planning.creneau c WHERE c.organisme_id = moi.org AND c.id = ${id}::uuid),
      'session', (SELECT jsonb_build_object('intitule', s.intitule, 'debut', s.debut, 'fin', s.fin, 'lienVisio', s.lien_visio,
                    'annulee', s.annulee_le IS NOT NULL) FROM parcours.session s WHERE s.organisme_id = moi.org AND s.id = moi.session),
      'module', (SELECT m.intitule FROM catalogue.module m JOIN parcours.session s
                    ON s.organisme_id = m.organisme_id AND s.formation_id = m.formation_id AND s.id = moi.session
                  WHERE m.organisme_id = moi.org AND m.id = ${moduleId}::uuid),
      'groupe', (SELECT g.nom FROM planning.groupe g
                  WHERE g.organisme_id = moi.org AND g.id = moi.groupe AND g.session_id = moi.session),
      'groupeIds', (SELECT coalesce(jsonb_agg(g.id), '[]') FROM planning.groupe g
                     WHERE g.organisme_id = moi.org AND g.session_id = moi.session),
      'formateurs', (SELECT coalesce(jsonb_agg(${nomme}), '[]') FROM annuaire.personne p
                      WHERE p.organisme_id = moi.org AND p.id = ANY (moi.formateurs) AND p.fusionnee_dans IS NULL),
      'attendus', (SELECT coalesce(jsonb_agg(${nomme} ORDER BY p.cle_tri), '[]') FROM annuaire.personne p
                    WHERE p.organisme_id = moi.org AND p.id IN (SELECT personne_id FROM attendus)),
      'salles', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', sa.id, 'nom', sa.nom, 'lieuId', l.id, 'lieu', l.nom,
                    'capacite', sa.capacite, 'equipements', sa.equipements, 'accessible', sa.accessible, 'codePostal', l.code_postal,
                    'vendrediSaint', l.vendredi_saint, 'jours', l.jours, 'ouvre', l.ouvre, 'ferme', l.ferme)), '[]')
                   FROM planning.salle sa JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
                  WHERE sa.organisme_id = moi.org AND sa.archivee_le IS NULL AND l.archive_le IS NULL),
      'occupants', (SELECT coalesce(jsonb_agg(occupant), '[]') FROM occupants),
      'fermetures', (SELECT coalesce(jsonb_agg(jsonb_build_object('lieuId', f.lieu_id, 'du', f.debut, 'au', f.fin, 'motif', f.motif)), '[]')
                       FROM planning.fermeture f WHERE f.organisme_id = moi.org
                        AND f.fin >= moi.debut::date - 1 AND f.debut <= moi.fin::date + 1),
      'feriesOuverts', (SELECT coalesce(jsonb_agg(jour), '[]') FROM planning.ferie_ouvert WHERE organisme_id = moi.org),
      'alsaceMoselle', (SELECT o.alsace_moselle FROM identite.organisme o WHERE o.id = moi.org)
    ) AS terrain
    FROM moi`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('one question has one answer');
  return row.terrain;
}

/** Une personne `p` par son nom d'usage. */
const nomme = sql`jsonb_build_object('id', p.id, 'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance))`;

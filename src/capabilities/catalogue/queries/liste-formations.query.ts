import { type RawBuilder, sql } from 'kysely';
import { JOURS_ALERTE } from '#capabilities/referentiels/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';
import type { EtatFormation } from '../domain/etat.ts';
import type { NatureAction } from '../domain/formation.ts';
import type { Volumes } from '../domain/volumes.ts';

export const TRIS = ['intitule', '-intitule', 'code', '-code', 'modifie', '-modifie'] as const;
export type TriFormations = (typeof TRIS)[number];

/** Ce qui demande l'attention : une certification finie ou presque, une fiche publiée pas relue depuis un an. */
export const ALERTES = ['certification', 'relecture'] as const;
export type AlerteFormation = (typeof ALERTES)[number];

export interface FiltreFormations {
  /** Mots de l'intitulé, du code ou du numéro de certification. */
  readonly q?: string | undefined;
  /** Sans état : toutes sauf les archivées. */
  readonly etat?: EtatFormation | undefined;
  readonly nature?: NatureAction | undefined;
  readonly alerte?: AlerteFormation | undefined;
}

export interface FormationListee {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly nature: NatureAction;
  readonly certification: string | null;
  readonly etat: EtatFormation;
  readonly version: number;
  readonly modifieLe: Temporal.Instant;
  readonly volumes: Volumes;
  readonly modules: number;
  /** Nombre de formations qui répondent au filtre, toutes pages confondues. */
  readonly total: number;
  /** Valeur du tri, pour reprendre après cette ligne. */
  readonly cle: string;
}

/** `etatDe` en SQL, pour une formation `f` : filtrer par un état que rien ne range. */
export const ETAT_SQL: RawBuilder<EtatFormation> = sql`CASE
  WHEN f.archivee_le IS NOT NULL THEN 'archivee'
  WHEN f.publiee_le IS NULL THEN 'brouillon'
  WHEN f.modifie_le > f.publiee_le THEN 'modifiee'
  ELSE 'publiee' END`;

/**
 * Les formations d'un organisme, une page de plus une ligne à partir du curseur. Une requête.
 * @param limite lignes lues ; pour un export, plus qu'une page
 */
export async function listerFormations(
  tx: Tx,
  { organismeId, aujourdhui }: { readonly organismeId: string; readonly aujourdhui: Temporal.PlainDate },
  filtre: FiltreFormations,
  tri: TriFormations,
  apres: Cursor | null,
  limite = PAGE_SIZE + 1,
): Promise<FormationListee[]> {
  const { cle, sens, signe } = ORDRES[tri];
  const suite = apres === null ? sql`true` : sql`(cle, id) ${signe} (${apres.key}, ${apres.id}::text)`;
  const { rows } = await sql<FormationListee>`
    WITH choix AS MATERIALIZED (
      SELECT f.id::text AS id, f.code, f.intitule, f.nature, f.certification, f.version, f.modifie_le AS "modifieLe",
        ${ETAT_SQL} AS etat, ${cle} AS cle
      FROM catalogue.formation f
      WHERE f.organisme_id = ${organismeId} AND ${sql.join(conditions(filtre, aujourdhui), sql` AND `)}
    )
    SELECT choix.*, (SELECT count(*) FROM choix) AS total, v.modules, v.volumes
    FROM (SELECT * FROM choix WHERE ${suite} ORDER BY cle ${sens}, id ${sens} LIMIT ${limite}) AS choix
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS modules, jsonb_build_object(
        'presentiel', coalesce(sum(m.minutes_presentiel), 0), 'distanceSynchrone', coalesce(sum(m.minutes_distance), 0),
        'foad', coalesce(sum(m.minutes_foad), 0), 'entreprise', coalesce(sum(m.minutes_entreprise), 0)) AS volumes
      FROM catalogue.module m WHERE m.organisme_id = ${organismeId} AND m.formation_id = choix.id::uuid
    ) v
    ORDER BY cle ${sens}, id ${sens}`.execute(tx);
  return rows;
}

/** Les premières formations par leur intitulé, pour la recherche rapide : à lire avec d’autres requêtes. */
export const premieresFormations = (
  { organismeId, aujourdhui }: { readonly organismeId: string; readonly aujourdhui: Temporal.PlainDate },
  filtre: FiltreFormations,
  limite: number,
): RawBuilder<Pick<FormationListee, 'id' | 'code' | 'intitule'>> => sql`
  SELECT f.id, f.code, f.intitule FROM catalogue.formation f
  WHERE f.organisme_id = ${organismeId}::uuid AND ${sql.join(conditions(filtre, aujourdhui), sql` AND `)}
  ORDER BY ${INTITULE}, f.id LIMIT ${limite}`;

const croissant = { sens: sql`ASC`, signe: sql`>` };
const decroissant = { sens: sql`DESC`, signe: sql`<` };
const INTITULE = sql`plateforme.normaliser(f.intitule)`;
const CODE = sql`plateforme.normaliser(f.code)`;
const MODIFIE = sql`to_char(f.modifie_le AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;

/** Trier et reprendre sur un texte normalisé : « École » se range avec « ecole », et le curseur reste un texte. */
const ORDRES: Readonly<
  Record<TriFormations, { cle: RawBuilder<unknown>; sens: RawBuilder<unknown>; signe: RawBuilder<unknown> }>
> = {
  intitule: { cle: INTITULE, ...croissant },
  '-intitule': { cle: INTITULE, ...decroissant },
  code: { cle: CODE, ...croissant },
  '-code': { cle: CODE, ...decroissant },
  modifie: { cle: MODIFIE, ...croissant },
  '-modifie': { cle: MODIFIE, ...decroissant },
};

/** Une alerte en SQL, pour une formation publiée `f`. */
export const alerteSql = (alerte: AlerteFormation, aujourdhui: Temporal.PlainDate): RawBuilder<boolean> =>
  alerte === 'relecture'
    ? sql`(f.publiee_le IS NOT NULL AND f.relue_le <= ${aujourdhui}::date - interval '12 months')`
    : sql`(f.publiee_le IS NOT NULL AND EXISTS (SELECT FROM referentiels.certification c WHERE c.numero = f.certification
        AND (NOT c.actif OR c.date_fin_enregistrement <= ${aujourdhui}::date + ${JOURS_ALERTE}::int)))`;

const MAX_MOTS = 6;

/**
 * `strpos` ne demande pas d'échapper le texte cherché. Il lit toutes les formations de l'organisme, trouvées par la clé : elles se
 * comptent en centaines, l'index de texte n'apporterait rien sous l'isolation.
 */
function conditions(
  { q = '', etat, nature, alerte }: FiltreFormations,
  aujourdhui: Temporal.PlainDate,
): RawBuilder<unknown>[] {
  const mots = q
    .split(/\s+/u)
    .filter((mot) => mot !== '')
    .slice(0, MAX_MOTS);
  return [
    etat === undefined ? sql`f.archivee_le IS NULL` : sql`${ETAT_SQL} = ${etat}`,
    ...(nature === undefined ? [] : [sql`f.nature = ${nature}`]),
    ...(alerte === undefined ? [] : [alerteSql(alerte, aujourdhui)]),
    ...mots.map((mot) => sql`strpos(f.recherche, plateforme.normaliser(${mot})) > 0`),
  ];
}

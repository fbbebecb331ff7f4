import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';
import type { Modalite } from '../domain/volumes.ts';

export interface FiltreCatalogue {
  /** Mots de l'intitulé, de l'organisme, d'un métier, d'une ville, d'un objectif. */
  readonly q?: string | undefined;
  readonly departement?: string | undefined;
  readonly modalite?: Modalite | undefined;
  /** Niveau du cadre national, 1 à 8. */
  readonly niveau?: number | undefined;
  /** Code ROME. */
  readonly rome?: string | undefined;
  /** Adresse courte d'un organisme. */
  readonly organisme?: string | undefined;
}

/** Au-delà, compter coûte plus que la page : on dit « plus de ». */
export const TOTAL_MAX = 1000;

/** Une formation publiée, dans une liste. */
export interface FormationPublique {
  readonly id: string;
  readonly slug: string;
  readonly intitule: string;
  readonly organisme: string;
  readonly organismeSlug: string;
  readonly villes: readonly string[];
  readonly departements: readonly string[];
  readonly modalites: readonly Modalite[];
  readonly niveau: number | null;
  readonly certification: string | null;
  /** Durée totale en minutes. */
  readonly minutes: number;
  /** Début de la prochaine session annoncée, `YYYY-MM-DD`. */
  readonly prochaine: string | null;
  readonly publieeLe: Temporal.Instant;
  /** Nombre de formations qui répondent, toutes pages confondues ; compté jusqu'à `TOTAL_MAX`. */
  readonly total: number;
  readonly cle: string;
}

/** Les formations publiées de l'instance, une page de plus une ligne à partir du curseur. Une requête. */
export async function cataloguePublic(
  tx: Tx,
  filtre: FiltreCatalogue,
  apres: Cursor | null,
  aujourdhui: Temporal.PlainDate,
): Promise<FormationPublique[]> {
  const filtres = sql.join(conditions(filtre), sql` AND `);
  const suite =
    apres === null
      ? sql`true`
      : sql`(${CLE}, p.formation_id) > (${apres.key}, ${uuidOuRien(apres.id)}::uuid)`;
  const { rows } = await sql<FormationPublique>`
    SELECT p.*, (SELECT o.slug FROM identite.organisme o WHERE o.id = p.organisme_id) AS "organismeSlug",
      (SELECT min(s.debut) FROM catalogue.session_annoncee s WHERE s.organisme_id = p.organisme_id
        AND s.formation_id = p.id AND s.debut >= ${aujourdhui}::date) AS prochaine,
      (SELECT count(*) FROM (SELECT FROM catalogue.publication p WHERE ${filtres} LIMIT ${TOTAL_MAX}) tous) AS total
    FROM (
      SELECT p.organisme_id, p.formation_id AS id, p.slug, p.intitule, p.organisme_nom AS organisme, p.villes, p.departements,
        p.modalites, p.niveau, p.certification, p.minutes, p.publiee_le AS "publieeLe", ${CLE} AS cle
      FROM catalogue.publication p WHERE ${filtres} AND ${suite}
      ORDER BY ${CLE}, p.formation_id LIMIT ${PAGE_SIZE + 1}
    ) p
    ORDER BY cle, id`.execute(tx);
  return rows;
}

/** Ce que l'on peut choisir pour filtrer : seulement ce qui existe dans les formations publiées. */
export interface ChoixCatalogue {
  readonly departements: readonly string[];
  readonly modalites: readonly Modalite[];
  readonly niveaux: readonly number[];
  readonly metiers: readonly { readonly code: string; readonly libelle: string | null }[];
  /** L'organisme demandé, ou `null` s'il n'existe pas. */
  readonly organisme: { readonly nom: string; readonly nda: string | null } | null;
}

/** Les choix des filtres, dans tout le catalogue ou celui d'un organisme. Une requête. */
export async function choixCatalogue(tx: Tx, organisme: string | undefined): Promise<ChoixCatalogue> {
  const { rows } = await sql<ChoixCatalogue>`
    WITH p AS MATERIALIZED (
      SELECT p.departements, p.modalites, p.niveau, p.rome FROM catalogue.publication p
      WHERE ${sql.join(conditions({ organisme }), sql` AND `)}
    )
    SELECT ARRAY(SELECT DISTINCT unnest(departements) FROM p ORDER BY 1) AS departements,
      ARRAY(SELECT DISTINCT unnest(modalites) FROM p) AS modalites,
      ARRAY(SELECT DISTINCT niveau FROM p WHERE niveau IS NOT NULL ORDER BY 1) AS niveaux,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', r.code, 'libelle', m.libelle) ORDER BY m.libelle, r.code)
        FROM (SELECT DISTINCT unnest(rome) AS code FROM p) r LEFT JOIN referentiels.metier m ON m.code = r.code), '[]') AS metiers,
      (SELECT jsonb_build_object('nom', nom, 'nda', nda) FROM identite.organisme WHERE slug = ${organisme ?? ''}) AS organisme`.execute(
    tx,
  );
  const [choix] = rows;
  if (choix === undefined) throw new Error('a query without FROM answers one row');
  return choix;
}

const CLE = sql`plateforme.normaliser(p.intitule)`;
const MAX_MOTS = 6;
const UUID = /^[0-9a-f-]{36}$/u;

/** Un curseur fabriqué à la main ne doit pas faire échouer la requête : il recommence au début de sa clé. */
const uuidOuRien = (id: string) => (UUID.test(id) ? id : '00000000-0000-0000-0000-000000000000');

function conditions(filtre: FiltreCatalogue): RawBuilder<unknown>[] {
  const mots = (filtre.q ?? '')
    .split(/\s+/u)
    .filter((mot) => mot !== '')
    .slice(0, MAX_MOTS);
  return [
    sql`p.retiree_le IS NULL`,
    ...mots.map(
      (mot) =>
        sql`p.recherche LIKE plateforme.normaliser(${`%${mot.replace(/[\\%_]/gu, String.raw`\$&`)}%`})`,
    ),
    ...(filtre.departement === undefined ? [] : [sql`${filtre.departement} = ANY (p.departements)`]),
    ...(filtre.modalite === undefined ? [] : [sql`${filtre.modalite} = ANY (p.modalites)`]),
    ...(filtre.niveau === undefined ? [] : [sql`p.niveau = ${filtre.niveau}`]),
    ...(filtre.rome === undefined ? [] : [sql`${filtre.rome} = ANY (p.rome)`]),
    ...(filtre.organisme === undefined
      ? []
      : [sql`p.organisme_id = (SELECT o.id FROM identite.organisme o WHERE o.slug = ${filtre.organisme})`]),
  ];
}

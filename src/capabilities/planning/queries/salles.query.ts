import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';
import type { DonneesSalle } from '../domain/lieu.ts';

export const TRIS_SALLES = ['nom', '-nom', 'capacite', '-capacite'] as const;
export type TriSalles = (typeof TRIS_SALLES)[number];

export interface FiltreSalles {
  readonly lieu?: string | undefined;
  /** Au moins tant de places. */
  readonly places?: number | undefined;
  readonly equipement?: string | undefined;
  readonly accessible?: boolean | undefined;
  readonly archivees?: boolean | undefined;
}

export interface SalleLue extends DonneesSalle {
  readonly id: string;
  readonly lieu: string;
  readonly archivee: boolean;
  /** Créneaux des sept jours qui viennent. */
  readonly creneaux: number;
  readonly cle: string;
}

/** Les salles de l'organisme, une page de plus une ligne à partir du curseur. Une requête. */
export async function salles(
  tx: Tx,
  organismeId: string,
  maintenant: Temporal.Instant,
  filtre: FiltreSalles & { readonly id?: string },
  {
    tri = 'nom',
    apres = null,
    limite = PAGE_SIZE + 1,
  }: { tri?: TriSalles; apres?: Cursor | null; limite?: number } = {},
): Promise<readonly SalleLue[]> {
  const cle = tri.endsWith('nom')
    ? sql`plateforme.normaliser(l.nom || ' ' || s.nom)`
    : sql`lpad(s.capacite::text, 9, '0')`;
  const [sens, signe] = tri.startsWith('-') ? [sql`DESC`, sql`<`] : [sql`ASC`, sql`>`];
  const suite = apres === null ? sql`true` : sql`(${cle}, s.id::text) ${signe} (${apres.key}, ${apres.id})`;
  const { rows } = await sql<SalleLue>`
    SELECT s.id, s.nom, s.lieu_id AS "lieuId", l.nom AS lieu, s.capacite, s.equipements, s.accessible,
      s.archivee_le IS NOT NULL AS archivee, ${cle} AS cle,
      (SELECT count(*)::int FROM planning.creneau c WHERE c.organisme_id = s.organisme_id AND c.salle_id = s.id AND c.annule_le IS NULL
         AND c.debut >= ${maintenant.toString()}::timestamptz AND c.debut < ${maintenant.toString()}::timestamptz + interval '7 days') AS creneaux
    FROM planning.salle s
    JOIN planning.lieu l ON l.organisme_id = s.organisme_id AND l.id = s.lieu_id
    WHERE s.organisme_id = ${organismeId}::uuid AND ${suite} AND ${sql.join(conditions(filtre), sql` AND `)}
    ORDER BY cle ${sens}, s.id::text ${sens} LIMIT ${limite}`.execute(tx);
  return rows;
}

function conditions({
  id,
  lieu,
  places,
  equipement,
  accessible,
  archivees = false,
}: FiltreSalles & { readonly id?: string }): RawBuilder<unknown>[] {
  if (id !== undefined) return [sql`s.id = ${id}::uuid`];
  return [
    sql`(s.archivee_le IS NOT NULL OR l.archive_le IS NOT NULL) = ${archivees}`,
    ...(lieu === undefined ? [] : [sql`s.lieu_id = ${lieu}::uuid`]),
    ...(places === undefined ? [] : [sql`s.capacite >= ${places}`]),
    ...(equipement === undefined ? [] : [sql`${equipement} = ANY (s.equipements)`]),
    ...(accessible === true ? [sql`s.accessible`] : []),
  ];
}

/** Une salle, archivée ou non. `null` quand l'organisme n'en a pas de telle. */
export async function salleParId(
  tx: Tx,
  organismeId: string,
  id: string,
  maintenant: Temporal.Instant,
): Promise<SalleLue | null> {
  const [salle] = await salles(tx, organismeId, maintenant, { id });
  return salle ?? null;
}

/** Les équipements que les salles de l'organisme ont, et les lieux où elles sont : ce qu'un filtre propose. */
export async function choixDeSalles(
  tx: Tx,
  organismeId: string,
): Promise<{
  readonly equipements: readonly string[];
  readonly lieux: readonly { id: string; nom: string }[];
}> {
  const { rows } = await sql<{ equipements: string[]; lieux: { id: string; nom: string }[] }>`
    SELECT ARRAY(SELECT DISTINCT unnest(equipements) FROM planning.salle WHERE organisme_id = ${organismeId}::uuid ORDER BY 1) AS equipements,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'nom', nom) ORDER BY nom), '[]') FROM planning.lieu
        WHERE organisme_id = ${organismeId}::uuid AND archive_le IS NULL) AS lieux`.execute(tx);
  return rows[0] ?? { equipements: [], lieux: [] };
}

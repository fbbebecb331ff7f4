import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';

export interface EtatInstance {
  readonly organismes: number;
  readonly comptes: number;
  /** Accounts used in the last seven days. */
  readonly comptesActifs: number;
  readonly courriels: { readonly enAttente: number; readonly refuses: number };
  readonly travaux: { readonly enAttente: number; readonly enRetard: number; readonly enEchec: number };
  /** Facts that wait for their seal, and since when the oldest does, in seconds. */
  readonly scellement: { readonly enAttente: number; readonly retard: number };
  /** Bytes of the database. */
  readonly taille: number;
  /** The last time a backup was restored beside and compared. */
  readonly essai: { readonly le: string; readonly sauvegardeeLe: string; readonly conforme: boolean } | null;
}

/** What the administrator looks at first. One statement. */
export async function etatInstance(tx: Tx): Promise<EtatInstance> {
  const { rows } = await sql<EtatInstance>`
    SELECT
      (SELECT count(*)::integer FROM identite.organisme) AS organismes,
      (SELECT count(*)::integer FROM auth."user") AS comptes,
      (SELECT count(DISTINCT compte_id)::integer FROM identite.session WHERE vu_le > now() - interval '7 days') AS "comptesActifs",
      (SELECT jsonb_build_object(
          'enAttente', count(*) FILTER (WHERE envoye_le IS NULL AND refuse_le IS NULL),
          'refuses', count(*) FILTER (WHERE refuse_le > now() - interval '7 days'))
         FROM plateforme.courriel WHERE envoye_le IS NULL) AS courriels,
      (SELECT jsonb_build_object('enAttente', en_attente, 'enRetard', en_retard, 'enEchec', en_echec)
         FROM plateforme.etat_file()) AS travaux,
      (SELECT jsonb_build_object('enAttente', en_attente, 'retard', coalesce(extract(epoch FROM clock_timestamp() - plus_ancien), 0))
         FROM registre.etat_scellement()) AS scellement,
      pg_database_size(current_database())::float8 AS taille,
      (SELECT jsonb_build_object('le', le, 'sauvegardeeLe', sauvegardee_le, 'conforme', conforme)
         FROM plateforme.essai_sauvegarde ORDER BY le DESC LIMIT 1) AS essai`.execute(tx);
  return rows[0] as EtatInstance;
}

export interface OrganismeDeLInstance {
  readonly id: string;
  readonly nom: string;
  readonly ville: string;
  readonly siret: string;
  readonly membres: number;
  readonly creeLe: Temporal.Instant;
}

/** The organismes of the instance by name. One statement. */
export async function organismesDeLInstance(tx: Tx): Promise<readonly OrganismeDeLInstance[]> {
  const { rows } = await sql<OrganismeDeLInstance>`
    SELECT o.id, o.nom, o.ville, o.siret, o.cree_le AS "creeLe",
      (SELECT count(*)::integer FROM identite.membre m WHERE m.organisme_id = o.id AND m.actif) AS membres
    FROM identite.organisme o ORDER BY o.nom, o.id LIMIT 1000`.execute(tx);
  return rows;
}

export interface CompteDeLInstance {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  readonly suspenduLe: Temporal.Instant | null;
  readonly admin: boolean;
  readonly doubleEtape: boolean;
  readonly organismes: readonly { readonly nom: string; readonly roles: readonly string[] }[];
}

const COLONNES = sql`u.id, u.name AS nom, u.email AS courriel, u."suspenduLe", coalesce(u."twoFactorEnabled", false) AS "doubleEtape",
  EXISTS (SELECT FROM identite.administrateur a WHERE a.compte_id = u.id) AS admin,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', o.nom, 'roles', m.roles) ORDER BY o.nom), '[]')
     FROM identite.membre m JOIN identite.organisme o ON o.id = m.organisme_id
    WHERE m.compte_id = u.id AND m.actif) AS organismes`;

/** The accounts of the instance by name, one more than a page. One statement. */
export async function comptesDeLInstance(
  tx: Tx,
  { q, apres }: { readonly q: string; readonly apres: Cursor | null },
): Promise<readonly CompteDeLInstance[]> {
  const motif = `%${q.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const { rows } = await sql<CompteDeLInstance>`
    SELECT ${COLONNES} FROM auth."user" u
    WHERE (${q} = '' OR u.name ILIKE ${motif} OR u.email ILIKE ${motif})
      ${apres === null ? sql`` : sql`AND (u.name, u.id) > (${apres.key}, ${apres.id}::uuid)`}
    ORDER BY u.name, u.id LIMIT ${PAGE_SIZE + 1}`.execute(tx);
  return rows;
}

/** One account; null when there is none. */
export async function compteDeLInstance(tx: Tx, id: string): Promise<CompteDeLInstance | null> {
  const { rows } =
    await sql<CompteDeLInstance>`SELECT ${COLONNES} FROM auth."user" u WHERE u.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

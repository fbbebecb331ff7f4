import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Domaine, SuiteDeVeille } from '../domain/vocabulaire.ts';
import { type ActionLiee, ACTIONS_LIEES } from './actions-liees.fragment.ts';

/** An information of the watch. Days are ISO 8601. */
export interface VeilleLue {
  readonly id: string;
  readonly domaine: Domaine;
  readonly titre: string;
  readonly le: string;
  readonly source: string | null;
  readonly adresse: string | null;
  readonly resume: string;
  readonly change: string | null;
  readonly suite: SuiteDeVeille | null;
  readonly formationId: string | null;
  readonly formation: string | null;
  readonly documentRevise: string | null;
  readonly partageeLe: Temporal.Instant | null;
  readonly lecteurs: readonly { readonly compteId: string; readonly nom: string }[];
  readonly actions: readonly ActionLiee[];
}

export interface FiltreVeille {
  readonly domaine: Domaine | '';
}

const LUES = sql`SELECT v.id, v.domaine, v.titre, v.le, s.nom AS source, v.adresse, v.resume, v.change, v.suite,
  v.formation_id AS "formationId", f.intitule AS formation, v.document_revise AS "documentRevise", v.partagee_le AS "partageeLe",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('compteId', l.compte_id, 'nom', u.name) ORDER BY u.name), '[]')
   FROM amelioration.veille_lecture l JOIN auth."user" u ON u.id = l.compte_id
   WHERE l.organisme_id = v.organisme_id AND l.veille_id = v.id) AS lecteurs,
  ${ACTIONS_LIEES(sql`v.id`, 'veille')} AS actions
  FROM amelioration.veille v
  LEFT JOIN amelioration.veille_source s ON s.organisme_id = v.organisme_id AND s.id = v.source_id
  LEFT JOIN catalogue.formation f ON f.organisme_id = v.organisme_id AND f.id = v.formation_id`;

/** One page of the watch, the latest first; all of it with `limite` null. One statement. */
export async function veilles(
  tx: Tx,
  organismeId: string,
  { domaine }: FiltreVeille,
  apres: Cursor | null,
  limite: number | null = PAGE_SIZE + 1,
): Promise<{ readonly rows: readonly VeilleLue[]; readonly next: string | null }> {
  const conditions = [
    sql`v.organisme_id = ${organismeId}::uuid`,
    ...(domaine === '' ? [] : [sql`v.domaine = ${domaine}`]),
    ...(apres === null ? [] : [sql`(v.le, v.id) < (${apres.key}::date, ${apres.id}::uuid)`]),
  ];
  const { rows } = await sql<VeilleLue>`${LUES} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY v.le DESC, v.id DESC LIMIT ${limite}`.execute(tx);
  return pageOf(rows, ({ le, id }) => ({ key: le, id }), limite === null ? rows.length : PAGE_SIZE);
}

/** One information, or null. One statement. */
export async function veilleParId(tx: Tx, organismeId: string, id: string): Promise<VeilleLue | null> {
  const { rows } = await sql<VeilleLue>`${LUES}
    WHERE v.organisme_id = ${organismeId}::uuid AND v.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

export interface SourceLue {
  readonly id: string;
  readonly domaine: Domaine;
  readonly nom: string;
  readonly adresse: string | null;
}

/** The sources followed. One statement. */
export async function sources(tx: Tx, organismeId: string): Promise<readonly SourceLue[]> {
  return tx
    .selectFrom('amelioration.veille_source')
    .where('organisme_id', '=', organismeId)
    .where('arretee_le', 'is', null)
    .select(['id', sql<Domaine>`domaine`.as('domaine'), 'nom', 'adresse'])
    .orderBy('domaine')
    .orderBy('nom')
    .execute();
}

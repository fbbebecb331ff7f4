import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Nature } from '../domain/vocabulaire.ts';
import { type ActionLiee, ACTIONS_LIEES } from './actions-liees.fragment.ts';

/** An incident. Days are ISO 8601. */
export interface IncidentLu {
  readonly id: string;
  readonly nature: Nature;
  readonly sessionId: string | null;
  readonly session: string | null;
  readonly survenuLe: string;
  readonly description: string;
  readonly signaleLe: Temporal.Instant;
  readonly signalePar: string | null;
  readonly solution: string | null;
  readonly resoluLe: Temporal.Instant | null;
  readonly actions: readonly ActionLiee[];
  readonly sansActionMotif: string | null;
}

export interface FiltreIncidents {
  readonly etat: 'ouverts' | 'resolus' | 'tous';
  readonly nature: Nature | '';
  /** Those of one session. */
  readonly session: string | null;
  readonly tri: 'recents' | 'anciens';
}

const LUS = sql`SELECT i.id, i.nature, i.session_id AS "sessionId", s.intitule AS session, i.survenu_le AS "survenuLe",
  i.description, i.signale_le AS "signaleLe", u.name AS "signalePar", i.solution, i.resolu_le AS "resoluLe",
  i.sans_action_motif AS "sansActionMotif", ${ACTIONS_LIEES(sql`i.id`, 'incident')} AS actions
  FROM amelioration.incident i
  LEFT JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
  LEFT JOIN auth."user" u ON u.id = i.signale_par`;

/** One page of incidents; all of them with `limite` null. One statement. */
export async function incidents(
  tx: Tx,
  organismeId: string,
  { etat, nature, session, tri }: FiltreIncidents,
  apres: Cursor | null,
  limite: number | null = PAGE_SIZE + 1,
): Promise<{ readonly rows: readonly IncidentLu[]; readonly next: string | null }> {
  const sens = tri === 'recents' ? sql`DESC` : sql`ASC`;
  const suite = tri === 'recents' ? sql`<` : sql`>`;
  const conditions = [
    sql`i.organisme_id = ${organismeId}::uuid`,
    ...(etat === 'ouverts' ? [sql`i.resolu_le IS NULL`] : []),
    ...(etat === 'resolus' ? [sql`i.resolu_le IS NOT NULL`] : []),
    ...(nature === '' ? [] : [sql`i.nature = ${nature}`]),
    ...(session === null ? [] : [sql`i.session_id = ${session}::uuid`]),
    ...(apres === null ? [] : [sql`(i.survenu_le, i.id) ${suite} (${apres.key}::date, ${apres.id}::uuid)`]),
  ];
  const { rows } = await sql<IncidentLu>`${LUS} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY i.survenu_le ${sens}, i.id ${sens} LIMIT ${limite}`.execute(tx);
  const taille = limite === null ? rows.length : PAGE_SIZE;
  return pageOf(rows, ({ survenuLe, id }) => ({ key: survenuLe, id }), taille);
}

/** One incident, or null. One statement. */
export async function incidentParId(tx: Tx, organismeId: string, id: string): Promise<IncidentLu | null> {
  const { rows } = await sql<IncidentLu>`${LUS}
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** The sessions under way or just over, to say where an incident happened. One statement. */
export async function sessionsDuMoment(
  tx: Tx,
  organismeId: string,
  jour: string,
): Promise<readonly { readonly id: string; readonly intitule: string }[]> {
  const { rows } = await sql<{ id: string; intitule: string }>`
    SELECT s.id, s.intitule FROM parcours.session s
    WHERE s.organisme_id = ${organismeId}::uuid AND s.debut <= ${jour}::date AND s.fin >= ${jour}::date - 30
    ORDER BY s.intitule, s.id LIMIT 200`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, pageOf } from '#platform/http/list.ts';

/** A créneau and where its sheet is. */
export interface FeuilleResumee {
  readonly creneauId: string;
  readonly sessionId: string;
  readonly titre: string;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly etat: 'prevue' | 'ouverte' | 'close';
  /** Entered from paper by the office. */
  readonly papier: boolean;
  readonly presents: number;
  readonly absents: number;
}

export interface FiltreFeuilles {
  /** ISO 8601 calendar dates, both included; null has no bound. */
  readonly du: string | null;
  readonly au: string | null;
  readonly sessionId: string | null;
  readonly etat: FeuilleResumee['etat'] | null;
}

/** One page of sheets, the latest créneau first; cancelled créneaux are left out. One statement. */
export async function feuilles(
  tx: Tx,
  organismeId: string,
  { du, au, sessionId, etat }: FiltreFeuilles,
  apres: Cursor | null,
): Promise<{ readonly rows: readonly FeuilleResumee[]; readonly next: string | null }> {
  const conditions = [
    sql`c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND c.modalite IN ('presentiel', 'distance')`,
    ...(du === null ? [] : [sql`c.debut >= (${du}::date)::timestamp AT TIME ZONE 'Europe/Paris'`]),
    ...(au === null ? [] : [sql`c.debut < (${au}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`]),
    ...(sessionId === null ? [] : [sql`c.session_id = ${sessionId}::uuid`]),
    ...(etat === null ? [] : [sql`${ETAT} = ${etat}`]),
    ...(apres === null ? [] : [sql`(c.debut, c.id) < (${apres.key}::timestamptz, ${apres.id}::uuid)`]),
  ];
  const { rows } = await sql<FeuilleResumee>`
    SELECT l.*, p.presents, p.absents
    FROM (SELECT c.organisme_id, c.id AS "creneauId", c.session_id AS "sessionId",
        coalesce(m.intitule, c.intitule, s.intitule) AS titre, c.modalite, c.debut, c.fin, ${ETAT} AS etat,
        sp.id IS NOT NULL AS papier
      FROM planning.creneau c
      JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
      LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
      LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
      LEFT JOIN emargement.saisie sp ON sp.organisme_id = c.organisme_id AND sp.creneau_id = c.id
      WHERE ${sql.join(conditions, sql` AND `)}
      ORDER BY c.debut DESC, c.id DESC LIMIT 51) l
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE pr.statut NOT IN ('absent', 'excuse')) AS presents,
        count(*) FILTER (WHERE pr.statut IN ('absent', 'excuse')) AS absents
      FROM emargement.presence pr
      WHERE pr.organisme_id = l.organisme_id AND pr.creneau_id = l."creneauId" AND pr.remplacee_par IS NULL) p
    ORDER BY l.debut DESC, l."creneauId" DESC`.execute(tx);
  return pageOf(rows, ({ debut, creneauId }) => ({ key: debut.toString(), id: creneauId }));
}

const ETAT = sql`CASE WHEN fe.close_le IS NOT NULL THEN 'close' WHEN fe.ouverte_le IS NOT NULL THEN 'ouverte' ELSE 'prevue' END`;

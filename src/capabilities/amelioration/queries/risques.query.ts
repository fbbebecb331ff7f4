import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type ActionLiee, ACTIONS_LIEES } from './actions-liees.fragment.ts';

/** A risk with the rating of its last review. Days are ISO 8601. */
export interface RisqueLu {
  readonly id: string;
  readonly intitule: string;
  readonly cause: string;
  readonly mesures: string | null;
  readonly responsable: string | null;
  readonly probabilite: number;
  readonly gravite: number;
  readonly revuLe: string;
  readonly clos: boolean;
  readonly closMotif: string | null;
  readonly actions: readonly ActionLiee[];
  readonly revues: readonly {
    readonly id: string;
    readonly le: string;
    readonly probabilite: number;
    readonly gravite: number;
    readonly constat: string | null;
  }[];
}

/** Months after which a risk must be looked at again (indicator 32). */
export const MOIS_AVANT_REVUE = 12;

const LUS = sql`SELECT r.id, r.intitule, r.cause, r.mesures, u.name AS responsable, d.probabilite, d.gravite, d.le AS "revuLe",
  r.clos_le IS NOT NULL AS clos, r.clos_motif AS "closMotif", ${ACTIONS_LIEES(sql`r.id`, 'risque')} AS actions,
  (SELECT jsonb_agg(jsonb_build_object('id', v.id, 'le', v.le, 'probabilite', v.probabilite, 'gravite', v.gravite,
      'constat', v.constat) ORDER BY v.le DESC, v.id DESC)
   FROM amelioration.risque_revue v WHERE v.organisme_id = r.organisme_id AND v.risque_id = r.id) AS revues
  FROM amelioration.risque r
  CROSS JOIN LATERAL (SELECT v.* FROM amelioration.risque_revue v
    WHERE v.organisme_id = r.organisme_id AND v.risque_id = r.id ORDER BY v.le DESC, v.id DESC LIMIT 1) d
  LEFT JOIN auth."user" u ON u.id = r.responsable_id`;

/** The whole register, the worst first, closed ones last: a few dozen lines at most. One statement. */
export async function risques(tx: Tx, organismeId: string): Promise<readonly RisqueLu[]> {
  const { rows } = await sql<RisqueLu>`${LUS} WHERE r.organisme_id = ${organismeId}::uuid
    ORDER BY r.clos_le IS NOT NULL, d.probabilite * d.gravite DESC, r.intitule, r.id LIMIT 500`.execute(tx);
  return rows;
}

/** One risk, or null. One statement. */
export async function risqueParId(tx: Tx, organismeId: string, id: string): Promise<RisqueLu | null> {
  const { rows } = await sql<RisqueLu>`${LUS}
    WHERE r.organisme_id = ${organismeId}::uuid AND r.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

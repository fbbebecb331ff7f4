import { sql } from 'kysely';
import type { Modalite, Volumes } from '#capabilities/catalogue/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { type Perimetre, type Periode, tempsDe } from './perimetre.fragment.ts';
import { TEMPS_REALISES } from './temps-realises.fragment.ts';

/** Minutes of one file, one module and one way of teaching. */
export interface LigneHeures {
  readonly inscriptionId: string;
  /** Null for a créneau outside the modules. */
  readonly moduleId: string | null;
  readonly module: string;
  readonly modalite: Modalite;
  /** Followed, late and early minutes taken off. */
  readonly minutes: number;
  /** Missed with an excuse: not followed either. */
  readonly excusees: number;
  /** Missed without an excuse. */
  readonly manquees: number;
}

/** Minutes of one file: by way of teaching, in all, and missed. */
export interface Heures extends Volumes {
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

/**
 * Hours done by file, module and way of teaching, in minutes, by title of module: from closed sheets and validated
 * activities. One statement, however many files.
 */
export async function heuresRealisees(
  tx: Tx,
  organismeId: string,
  perimetre: Perimetre,
  periode: Periode = {},
): Promise<readonly LigneHeures[]> {
  const { rows } = await sql<LigneHeures>`
    SELECT t.inscription_id AS "inscriptionId", t.module_id AS "moduleId", t.module, t.modalite, sum(t.minutes)::integer AS minutes,
      sum(t.excusees)::integer AS excusees, sum(t.manquees)::integer AS manquees
    FROM ${TEMPS_REALISES} t WHERE ${tempsDe(organismeId, perimetre, periode)}
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 2, 4`.execute(tx);
  return rows;
}

const SOMMES = sql`
  (coalesce(sum(t.minutes) FILTER (WHERE t.modalite = 'presentiel'), 0))::integer AS presentiel,
  (coalesce(sum(t.minutes) FILTER (WHERE t.modalite = 'distanceSynchrone'), 0))::integer AS "distanceSynchrone",
  (coalesce(sum(t.minutes) FILTER (WHERE t.modalite = 'foad'), 0))::integer AS foad,
  (coalesce(sum(t.minutes) FILTER (WHERE t.modalite = 'entreprise'), 0))::integer AS entreprise,
  sum(t.minutes)::integer AS minutes, sum(t.excusees)::integer AS excusees, sum(t.manquees)::integer AS manquees`;

/** Hours done by file. Files where nothing was recorded are left out. One statement. */
export async function heuresParInscription(
  tx: Tx,
  organismeId: string,
  perimetre: Perimetre,
  periode: Periode = {},
): Promise<ReadonlyMap<string, Heures>> {
  const { rows } = await sql<Heures & { readonly inscriptionId: string }>`
    SELECT t.inscription_id AS "inscriptionId", ${SOMMES}
    FROM ${TEMPS_REALISES} t WHERE ${tempsDe(organismeId, perimetre, periode)}
    GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ inscriptionId, ...heures }) => [inscriptionId, heures]));
}

/**
 * Hours done by file and calendar year, for the pedagogical and financial report (art. L. 6352-11 C. trav.): a session across
 * two years feeds two reports. One statement.
 */
export async function heuresParAnnee(
  tx: Tx,
  organismeId: string,
  perimetre: Perimetre,
  periode: Periode = {},
): Promise<readonly (Heures & { readonly inscriptionId: string; readonly annee: number })[]> {
  const { rows } = await sql<Heures & { readonly inscriptionId: string; readonly annee: number }>`
    SELECT t.inscription_id AS "inscriptionId", extract(year FROM t.le)::integer AS annee, ${SOMMES}
    FROM ${TEMPS_REALISES} t WHERE ${tempsDe(organismeId, perimetre, periode)}
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx);
  return rows;
}

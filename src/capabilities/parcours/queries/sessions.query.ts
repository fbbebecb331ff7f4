import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';
import type { EtatSession } from '../domain/session.ts';
import { placesPrises } from './etapes.fragment.ts';

export const TRIS_SESSIONS = ['debut', '-debut', 'intitule', '-intitule'] as const;
export type TriSessions = (typeof TRIS_SESSIONS)[number];

export interface FiltresSessions {
  readonly q: string | null;
  readonly formationId: string | null;
  readonly etat: EtatSession | null;
  /** Sessions that go on or begin from this day, `AAAA-MM-JJ`. */
  readonly du: string | null;
  /** Sessions that begin before this day or on it. */
  readonly au: string | null;
  readonly tri: TriSessions;
  readonly apres: Cursor | null;
}

export interface LigneSession {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly formation: string;
  readonly debut: string;
  readonly fin: string;
  readonly capacite: number | null;
  readonly confirmeeLe: Temporal.Instant | null;
  readonly annuleeLe: Temporal.Instant | null;
  readonly responsable: string | null;
  readonly inscrits: number;
}

const ETATS: Readonly<Record<EtatSession, (jour: string) => RawBuilder<boolean>>> = {
  annulee: () => sql`s.annulee_le IS NOT NULL`,
  terminee: (jour) => sql`s.annulee_le IS NULL AND s.fin < ${jour}::date`,
  enCours: (jour) => sql`s.annulee_le IS NULL AND s.debut <= ${jour}::date AND s.fin >= ${jour}::date`,
  confirmee: (jour) => sql`s.annulee_le IS NULL AND s.debut > ${jour}::date AND s.confirmee_le IS NOT NULL`,
  prevue: (jour) => sql`s.annulee_le IS NULL AND s.debut > ${jour}::date AND s.confirmee_le IS NULL`,
};

/** The sessions of a list, one more than a page so that the caller knows whether there is a next one. One statement. */
export async function sessions(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
  filtres: FiltresSessions,
  limite = PAGE_SIZE + 1,
): Promise<readonly LigneSession[]> {
  const { colonne, sens, compare } = ordre(filtres.tri);
  const { rows } = await sql<LigneSession>`
    SELECT s.id, s.code, s.intitule, f.intitule AS formation, s.debut, s.fin, s.capacite,
      s.confirmee_le AS "confirmeeLe", s.annulee_le AS "annuleeLe",
      r.prenom || ' ' || coalesce(r.nom_usage, r.nom_naissance) AS responsable,
      ${placesPrises(organismeId, jour)} AS inscrits
    FROM parcours.session s
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    LEFT JOIN annuaire.personne r ON r.organisme_id = s.organisme_id AND r.id = s.responsable_id
    WHERE s.organisme_id = ${organismeId}::uuid AND ${et(conditions(filtres, jour.toString()))}
      ${filtres.apres === null ? sql`` : sql`AND (${colonne}, s.id) ${compare} (${filtres.apres.key}, ${filtres.apres.id}::uuid)`}
    ORDER BY ${colonne} ${sens}, s.id ${sens} LIMIT ${limite}`.execute(tx);
  return rows;
}

const SENS = { monte: sql`ASC`, descend: sql`DESC`, plus: sql`>`, moins: sql`<` };

function ordre(tri: TriSessions) {
  const colonne = tri.endsWith('debut') ? sql`s.debut` : sql`s.intitule`;
  return tri.startsWith('-')
    ? { colonne, sens: SENS.descend, compare: SENS.moins }
    : { colonne, sens: SENS.monte, compare: SENS.plus };
}

function conditions({ q, formationId, etat, du, au }: FiltresSessions, jour: string): RawBuilder<boolean>[] {
  return [
    ...(etat === null ? [] : [ETATS[etat](jour)]),
    ...(formationId === null ? [] : [sql<boolean>`s.formation_id = ${formationId}::uuid`]),
    ...(du === null ? [] : [sql<boolean>`s.fin >= ${du}::date`]),
    ...(au === null ? [] : [sql<boolean>`s.debut <= ${au}::date`]),
    ...(q === null ? [] : [sql<boolean>`s.id IN (SELECT parcours.sessions_trouvees(${q}))`]),
  ];
}

const et = (parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  parts.length === 0 ? sql`true` : sql.join([...parts], sql` AND `);

/** The text that a cursor keeps of a row. */
export const cleDeTri = (ligne: LigneSession, tri: TriSessions): string =>
  tri.endsWith('debut') ? ligne.debut : ligne.intitule;

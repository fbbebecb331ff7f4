import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';
import type { Statut } from '../domain/statut.ts';

export const STATUTS_CANDIDATS = ['candidat', 'enEntretien', 'admis'] as const satisfies readonly Statut[];
export type StatutCandidat = (typeof STATUTS_CANDIDATS)[number];

/** The last step of a file at each of these statuses. */
const ETAPE_DE: Readonly<Record<StatutCandidat, string>> = {
  candidat: 'candidature.deposee',
  enEntretien: 'entretien.tenu',
  admis: 'candidature.admise',
};

export interface FiltresCandidatures {
  readonly q: string | null;
  readonly sessionId: string | null;
  readonly statut: StatutCandidat | null;
  readonly apres: Cursor | null;
}

export interface LigneCandidature {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly sessionId: string;
  readonly session: string;
  readonly etape: string;
  /** Since when the file waits at this step, `AAAA-MM-JJ`. */
  readonly depuis: string;
}

/** Applications that wait for somebody, in sessions that are not over: the oldest first. One statement. */
export async function candidatures(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
  { q, sessionId, statut, apres }: FiltresCandidatures,
  limite = PAGE_SIZE + 1,
): Promise<readonly LigneCandidature[]> {
  const etapes = statut === null ? Object.values(ETAPE_DE) : [ETAPE_DE[statut]];
  const { rows } = await sql<LigneCandidature>`
    SELECT i.id, coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, p.courriel, p.telephone,
      s.id AS "sessionId", s.intitule AS session, i.situation AS etape, i.situation_le AS depuis
    FROM parcours.session s
    JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE s.organisme_id = ${organismeId}::uuid AND s.fin >= ${jour.toString()}::date AND s.annulee_le IS NULL
      AND i.situation IN ('candidature.deposee', 'entretien.tenu', 'candidature.admise') AND i.situation = ANY(${etapes})
      ${sessionId === null ? sql`` : sql`AND s.id = ${sessionId}::uuid`}
      ${q === null ? sql`` : sql`AND p.id = ANY (ARRAY(SELECT annuaire.personnes_trouvees(${q})))`}
      ${apres === null ? sql`` : sql`AND (i.situation_le, i.id) > (${apres.key}::date, ${apres.id}::uuid)`}
    ORDER BY i.situation_le, i.id LIMIT ${limite}`.execute(tx);
  return rows;
}

/** The status that the last step tells. */
export const statutDeLEtape = (etape: string): StatutCandidat =>
  STATUTS_CANDIDATS.find((statut) => ETAPE_DE[statut] === etape) ?? 'candidat';

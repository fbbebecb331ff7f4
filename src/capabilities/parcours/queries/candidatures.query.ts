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
      s.id AS "sessionId", s.intitule AS session, d.type AS etape, d.le AS depuis
    FROM parcours.session s
    JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
    JOIN LATERAL (
      SELECT e.type, e.le FROM parcours.etape e
      WHERE e.organisme_id = i.organisme_id AND e.inscription_id = i.id AND e.le <= ${jour.toString()}::date
        AND e.type NOT IN ('fait.annule', 'periode.changee')
        AND NOT EXISTS (SELECT FROM parcours.etape a WHERE a.organisme_id = e.organisme_id AND a.annule_etape_id = e.id)
      ORDER BY e.le DESC, e.cree_le DESC, e.id DESC LIMIT 1) d ON d.type = ANY(${etapes})
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE s.organisme_id = ${organismeId}::uuid AND s.fin >= ${jour.toString()}::date AND s.annulee_le IS NULL
      ${sessionId === null ? sql`` : sql`AND s.id = ${sessionId}::uuid`}
      ${q === null ? sql`` : sql`AND p.id IN (SELECT annuaire.personnes_trouvees(${q}))`}
      ${apres === null ? sql`` : sql`AND (d.le, i.id) > (${apres.key}::date, ${apres.id}::uuid)`}
    ORDER BY d.le, i.id LIMIT ${limite}`.execute(tx);
  return rows;
}

/** The status that the last step tells. */
export const statutDeLEtape = (etape: string): StatutCandidat =>
  STATUTS_CANDIDATS.find((statut) => ETAPE_DE[statut] === etape) ?? 'candidat';

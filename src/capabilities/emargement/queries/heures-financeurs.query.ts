import { sql } from 'kysely';
import type { OrigineFinancement } from '#capabilities/parcours/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { type Perimetre, type Periode, tempsDe } from './perimetre.fragment.ts';
import { TEMPS_REALISES } from './temps-realises.fragment.ts';

/** The minutes that one payer answers for. */
export interface HeuresFinanceur {
  /** Null for files where nobody has said who pays. */
  readonly origine: OrigineFinancement | null;
  readonly financeur: string | null;
  readonly dossiers: number;
  readonly minutes: number;
}

/** The part of one file that a payer answers for. */
export interface PartDeDossier {
  readonly inscriptionId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly session: string;
  readonly origine: OrigineFinancement | null;
  readonly financeur: string | null;
  readonly millieme: number | null;
  readonly minutes: number;
}

/**
 * The minutes of each file shared among its payers by their thousandths, to the minute and without losing any: those left go to
 * the largest remainders, then in the order of the codes.
 */
const partages = (organismeId: string, perimetre: Perimetre, periode: Periode) => sql`
  heures AS (
    SELECT t.inscription_id, sum(t.minutes) AS minutes
    FROM ${TEMPS_REALISES} t WHERE ${tempsDe(organismeId, perimetre, periode)} GROUP BY 1
  ), exactes AS (
    SELECT h.inscription_id, h.minutes, fi.origine, fi.financeur, fi.millieme, h.minutes * fi.millieme / 1000 AS entieres,
      row_number() OVER (PARTITION BY h.inscription_id ORDER BY h.minutes * fi.millieme % 1000 DESC, fi.origine) AS rang
    FROM heures h
    LEFT JOIN parcours.financement fi ON fi.organisme_id = ${organismeId}::uuid AND fi.inscription_id = h.inscription_id
  ), partages AS (
    SELECT inscription_id, origine, financeur, millieme, CASE WHEN origine IS NULL THEN minutes
      ELSE entieres + (rang <= minutes - sum(entieres) OVER (PARTITION BY inscription_id))::integer END AS minutes
    FROM exactes
  )`;

/** Hours done by payer, the largest first. One statement. */
export async function heuresParFinanceur(
  tx: Tx,
  organismeId: string,
  perimetre: Perimetre,
  periode: Periode = {},
): Promise<readonly HeuresFinanceur[]> {
  const { rows } = await sql<HeuresFinanceur>`
    WITH ${partages(organismeId, perimetre, periode)}
    SELECT origine, financeur, count(*)::integer AS dossiers, sum(minutes)::integer AS minutes
    FROM partages GROUP BY 1, 2 ORDER BY 4 DESC, 1, 2`.execute(tx);
  return rows;
}

/** The same, file by file, for a table to hand over. One statement. */
export async function partsDesFinanceurs(
  tx: Tx,
  organismeId: string,
  perimetre: Perimetre,
  periode: Periode,
): Promise<readonly PartDeDossier[]> {
  const { rows } = await sql<PartDeDossier>`
    WITH ${partages(organismeId, perimetre, periode)}
    SELECT i.id AS "inscriptionId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, s.intitule AS session,
      pa.origine, pa.financeur, pa.millieme, pa.minutes::integer AS minutes
    FROM partages pa
    JOIN parcours.inscription i ON i.organisme_id = ${organismeId}::uuid AND i.id = pa.inscription_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    ORDER BY pa.origine, pa.financeur, p.cle_tri, i.id`.execute(tx);
  return rows;
}

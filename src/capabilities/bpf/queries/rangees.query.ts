import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Bornes, heuresSuivies } from './participations.query.ts';

/** A row behind a figure, whatever it is. `href` opens its file. */
export interface Rangee {
  readonly cle: string;
  readonly nom: string;
  readonly detail: string;
  readonly href: string | null;
  /** Minutes, or cents. */
  readonly quantite: number;
}

/** Registrations with the hours that they followed, by name. One statement. */
export async function rangeesDossiers(
  tx: Tx,
  organismeId: string,
  bornes: Bornes,
  ids: readonly string[],
): Promise<readonly Rangee[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Rangee>`
    WITH h AS MATERIALIZED (${heuresSuivies(organismeId, bornes)})
    SELECT i.id AS cle, coalesce(p.nom_usage, p.nom_naissance) || ' ' || p.prenom AS nom, s.intitule AS detail,
      '/inscriptions/' || i.id || '/heures' AS href, h.minutes AS quantite
    FROM h
    JOIN parcours.inscription i ON i.organisme_id = ${organismeId}::uuid AND i.id = h.inscription_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    WHERE i.id = ANY (${ids}::uuid[]) ORDER BY p.cle_tri, i.id`.execute(tx);
  return rows;
}

/** A line of an invoice, or a charge. */
export interface Piece {
  readonly id: string;
  readonly le: string;
  readonly nom: string;
  readonly detail: string;
  readonly code: string;
  readonly centimes: number;
}

/** Lines of invoices of a period, the latest first. `code` is their origin. One statement. */
export async function produitsDe(
  tx: Tx,
  organismeId: string,
  { debut, fin }: Bornes,
): Promise<readonly Piece[]> {
  const { rows } = await sql<Piece>`
    SELECT id, le, payeur AS nom, facture || CASE WHEN objet = '' THEN '' ELSE ', ' || objet END AS detail, origine AS code,
      montant_centimes AS centimes
    FROM bpf.produit WHERE organisme_id = ${organismeId}::uuid AND retire_le IS NULL AND le BETWEEN ${debut}::date AND ${fin}::date
    ORDER BY le DESC, id DESC`.execute(tx);
  return rows;
}

/** Charges of a period, the latest first. `code` is their account. One statement. */
export async function chargesDe(
  tx: Tx,
  organismeId: string,
  { debut, fin }: Bornes,
): Promise<readonly Piece[]> {
  const { rows } = await sql<Piece>`
    SELECT id, le, libelle AS nom, '' AS detail, compte AS code, montant_centimes AS centimes
    FROM bpf.charge WHERE organisme_id = ${organismeId}::uuid AND retire_le IS NULL AND le BETWEEN ${debut}::date AND ${fin}::date
    ORDER BY le DESC, id DESC`.execute(tx);
  return rows;
}

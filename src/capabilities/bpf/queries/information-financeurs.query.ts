import { sql } from 'kysely';
import type { OrigineFinancement } from '#capabilities/parcours/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { financeursFr } from '../messages/obligations.fr.ts';
import type { Bornes } from './participations.query.ts';

/** What a funder must be told of a trainee (art. L. 6353-10 C. trav.). */
export interface Evenement {
  readonly inscriptionId: string;
  readonly nom: string;
  readonly session: string;
  readonly origine: OrigineFinancement | null;
  readonly financeur: string | null;
  readonly genre: keyof typeof financeursFr.genres;
  readonly le: string;
}

/**
 * Entries, interruptions and ends of a period, by funder, from the steps in force: an entry is the first day of the period of
 * training, an end its last one when nothing stopped it before. One statement.
 */
export async function informationFinanceurs(
  tx: Tx,
  organismeId: string,
  { debut, fin }: Bornes,
): Promise<readonly Evenement[]> {
  const { rows } = await sql<Evenement>`
    WITH faits AS (
      SELECT e.* FROM parcours.etape e WHERE e.organisme_id = ${organismeId}::uuid AND e.type <> 'fait.annule'
        AND NOT EXISTS (SELECT FROM parcours.etape a WHERE a.organisme_id = e.organisme_id AND a.annule_etape_id = e.id)
    ), periodes AS (
      SELECT DISTINCT ON (inscription_id) inscription_id, (donnees -> 'periode' ->> 'debut')::date AS du,
        (donnees -> 'periode' ->> 'fin')::date AS au
      FROM faits WHERE type IN ('inscription.enregistree', 'periode.changee') ORDER BY inscription_id, le DESC, id DESC
    ), evenements AS (
      SELECT inscription_id, 'entree' AS genre, du AS le FROM periodes
      UNION ALL
      SELECT p.inscription_id, 'fin', p.au FROM periodes p WHERE NOT EXISTS (SELECT FROM faits f
        WHERE f.inscription_id = p.inscription_id AND f.type IN ('parcours.abandonne', 'parcours.termine'))
      UNION ALL
      SELECT inscription_id, CASE type WHEN 'parcours.termine' THEN 'fin' ELSE type END, le FROM faits
      WHERE type IN ('parcours.interrompu', 'parcours.repris', 'parcours.abandonne', 'parcours.termine')
    )
    SELECT i.id AS "inscriptionId", coalesce(p.nom_usage, p.nom_naissance) || ' ' || p.prenom AS nom, s.intitule AS session,
      fi.origine, fi.financeur, e.genre, e.le
    FROM evenements e
    JOIN parcours.inscription i ON i.organisme_id = ${organismeId}::uuid AND i.id = e.inscription_id
      AND i.situation IS DISTINCT FROM 'inscription.annulee'
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    LEFT JOIN parcours.financement fi ON fi.organisme_id = i.organisme_id AND fi.inscription_id = i.id
    WHERE e.le BETWEEN ${debut}::date AND ${fin}::date
    ORDER BY fi.origine, fi.financeur, e.le, p.cle_tri, i.id, e.genre`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { derniereEtape, ETAPES_QUI_OCCUPENT } from './etapes.fragment.ts';

export type GenreAFaire =
  /** Applications to answer: how many, in all. */
  | 'candidatures'
  /** Admitted people to register: how many, in all. */
  | 'admis'
  /** A session that begins soon and is not confirmed. */
  | 'confirmer'
  /** A cancelled session where people still hold a place. */
  | 'reorienter'
  /** A session that has begun and where people are not placed. */
  | 'positionner'
  /** A session that is over and where results are awaited. */
  | 'certifier'
  /** My own file, where I have to place myself. */
  | 'situer';

export interface LigneAFaire {
  readonly genre: GenreAFaire;
  /** The session or the file; null for what is counted over all sessions. */
  readonly id: string | null;
  readonly intitule: string;
  readonly debut: string | null;
  readonly nombre: number;
}

export interface DroitsAFaire {
  readonly inscrire: boolean;
  readonly session: boolean;
  readonly constater: boolean;
  readonly personneId: string | null;
}

const SUITES = ['inscription.enregistree', 'parcours.repris', 'parcours.termine'];

/**
 * What waits for this person in the sessions around today: from two months ago to two weeks ahead, applications apart.
 * One statement.
 */
export async function lignesAFaire(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
  { inscrire, session, constater, personneId }: DroitsAFaire,
): Promise<readonly LigneAFaire[]> {
  const [hier, bientot, avant] = [
    jour.subtract({ days: 1 }),
    jour.add({ days: 14 }),
    jour.subtract({ days: 60 }),
  ].map(String);
  const aujourdhui = jour.toString();
  const { rows } = await sql<LigneAFaire>`
    WITH dossiers AS (
      SELECT i.id, i.personne_id, i.positionne_le, s.id AS session_id, s.intitule, s.debut, s.fin, s.annulee_le,
        f.certification, ${derniereEtape(organismeId, jour)} AS etape
      FROM parcours.session s
      JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
      JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
      WHERE s.organisme_id = ${organismeId}::uuid AND s.fin >= ${avant}::date
        AND (${inscrire || session || constater} OR i.personne_id = ${personneId}::uuid)
    )
    SELECT CASE etape WHEN 'candidature.admise' THEN 'admis' ELSE 'candidatures' END AS genre, NULL::uuid AS id,
      '' AS intitule, NULL::date AS debut, count(*) AS nombre
    FROM dossiers
    WHERE ${inscrire} AND annulee_le IS NULL AND fin >= ${aujourdhui}::date
      AND etape IN ('candidature.deposee', 'entretien.tenu', 'candidature.admise')
    GROUP BY 1
    UNION ALL
    SELECT 'confirmer', s.id, s.intitule, s.debut, 0 FROM parcours.session s
    WHERE ${session} AND s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL AND s.confirmee_le IS NULL
      AND s.debut BETWEEN ${aujourdhui}::date AND ${bientot}::date
    UNION ALL
    SELECT 'reorienter', session_id, intitule, debut, count(*) FROM dossiers
    WHERE ${inscrire} AND annulee_le IS NOT NULL AND fin >= ${aujourdhui}::date AND etape = ANY(${ETAPES_QUI_OCCUPENT})
    GROUP BY session_id, intitule, debut
    UNION ALL
    SELECT 'positionner', session_id, intitule, debut, count(*) FROM dossiers
    WHERE ${constater} AND annulee_le IS NULL AND positionne_le IS NULL AND debut <= ${bientot}::date
      AND fin >= ${aujourdhui}::date AND etape IN ('inscription.enregistree', 'parcours.repris')
    GROUP BY session_id, intitule, debut
    UNION ALL
    SELECT 'certifier', session_id, intitule, debut, count(*) FROM dossiers
    WHERE ${inscrire} AND annulee_le IS NULL AND certification IS NOT NULL AND fin <= ${hier}::date AND etape = ANY(${SUITES})
    GROUP BY session_id, intitule, debut
    UNION ALL
    SELECT 'situer', id, intitule, debut, 1 FROM dossiers d
    WHERE personne_id = ${personneId}::uuid AND annulee_le IS NULL AND positionne_le IS NULL AND fin >= ${aujourdhui}::date
      AND etape IN ('candidature.admise', 'inscription.enregistree', 'parcours.repris')
      AND NOT EXISTS (SELECT FROM parcours.positionnement p WHERE p.organisme_id = ${organismeId}::uuid
        AND p.inscription_id = d.id AND p.niveau_declare IS NOT NULL)
    ORDER BY debut, id`.execute(tx);
  return rows;
}

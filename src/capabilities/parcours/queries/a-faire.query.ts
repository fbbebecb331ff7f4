import { type RawBuilder, sql } from 'kysely';
import { ETAPES_QUI_OCCUPENT } from './etapes.fragment.ts';

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
 * What waits for this person in the sessions around today: those that began in the last month, ended in the last two or
 * begin in the next two weeks; applications apart. One SELECT, on the copied situation of each file.
 */
export function lignesAFaire(
  organismeId: string,
  jour: Temporal.PlainDate,
  { inscrire, session, constater, personneId }: DroitsAFaire,
): RawBuilder<LigneAFaire> {
  const [hier, bientot, avant, recent] = [
    jour.subtract({ days: 1 }),
    jour.add({ days: 14 }),
    jour.subtract({ days: 60 }),
    jour.subtract({ days: 30 }),
  ].map(String);
  const aujourdhui = jour.toString();
  return sql`
    SELECT CASE i.situation WHEN 'candidature.admise' THEN 'admis' ELSE 'candidatures' END AS genre, NULL::uuid AS id,
      '' AS intitule, NULL::date AS debut, count(*) AS nombre
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    WHERE ${inscrire} AND i.organisme_id = ${organismeId}::uuid
      AND i.situation IN ('candidature.deposee', 'entretien.tenu', 'candidature.admise')
      AND s.annulee_le IS NULL AND s.fin >= ${aujourdhui}::date
    GROUP BY 1
    UNION ALL
    SELECT 'confirmer', s.id, s.intitule, s.debut, 0 FROM parcours.session s
    WHERE ${session} AND s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL AND s.confirmee_le IS NULL
      AND s.debut BETWEEN ${aujourdhui}::date AND ${bientot}::date
    UNION ALL
    SELECT 'reorienter', s.id, s.intitule, s.debut, count(*) FROM parcours.session s
    JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
    WHERE ${inscrire} AND s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NOT NULL AND s.fin >= ${aujourdhui}::date
      AND i.situation = ANY(${ETAPES_QUI_OCCUPENT})
    GROUP BY s.organisme_id, s.id
    UNION ALL
    SELECT 'positionner', s.id, s.intitule, s.debut, count(*) FROM parcours.session s
    JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
    WHERE ${constater} AND s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL
      AND s.debut BETWEEN ${recent}::date AND ${bientot}::date AND s.fin >= ${aujourdhui}::date
      AND i.positionne_le IS NULL AND i.situation IN ('inscription.enregistree', 'parcours.repris')
    GROUP BY s.organisme_id, s.id
    UNION ALL
    SELECT 'certifier', s.id, s.intitule, s.debut, count(*) FROM parcours.session s
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id AND f.certification IS NOT NULL
    JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
    WHERE ${inscrire} AND s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL
      AND s.fin BETWEEN ${avant}::date AND ${hier}::date AND i.situation = ANY(${SUITES})
    GROUP BY s.organisme_id, s.id
    UNION ALL
    SELECT 'situer', i.id, s.intitule, s.debut, 1 FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    WHERE i.organisme_id = ${organismeId}::uuid AND i.personne_id = ${personneId}::uuid AND i.positionne_le IS NULL
      AND s.annulee_le IS NULL AND s.fin >= ${aujourdhui}::date
      AND i.situation IN ('candidature.admise', 'inscription.enregistree', 'parcours.repris')
      AND NOT EXISTS (SELECT FROM parcours.positionnement p WHERE p.organisme_id = i.organisme_id
        AND p.inscription_id = i.id AND p.niveau_declare IS NOT NULL)
    ORDER BY debut, id`;
}

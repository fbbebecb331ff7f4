import { type RawBuilder, sql } from 'kysely';

/** What a check of quality looks at: of whom, until which day, and the words of what is missing. */
export interface Regard {
  readonly organismeId: string;
  readonly jour: Temporal.PlainDate;
  readonly detail: string;
}

/** Days to decide of an unfavourable answer. */
const DELAI_JOURS = 30;

/**
 * A SELECT of the unfavourable answers of the last twelve months, each waiting for its decision or not: columns sujet, detail,
 * lien, echeance, manque.
 */
export const reponsesDecidees = ({ organismeId, jour, detail }: Regard): RawBuilder<unknown> => sql`
  SELECT coalesce(s.intitule || ', ' || s.code, c.genre) AS sujet, ${detail} AS detail,
    '/enquetes/reponses/' || r.id AS lien, r.recue_le::date + ${DELAI_JOURS}::int AS echeance,
    (r.suite_le IS NULL OR r.suite_le::date > ${jour.toString()}::date) AS manque
  FROM enquetes.reponse r
  JOIN enquetes.campagne c ON c.organisme_id = r.organisme_id AND c.id = r.campagne_id
  LEFT JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
  WHERE r.organisme_id = ${organismeId}::uuid AND r.defavorable
    AND r.recue_le::date BETWEEN ${jour.subtract({ months: 12 }).toString()}::date AND ${jour.toString()}::date`;

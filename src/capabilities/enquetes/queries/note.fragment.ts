import { sql } from 'kysely';
import { SEUIL_ANONYMAT } from '../domain/genres.ts';

/**
 * Mean of the questions noted from 1 to 4, for a campaign `c` and its questionnaire `q`: from named answers, or from the box
 * of an anonymous evaluation once it holds enough of them. NULL without any.
 */
export const NOTE_DE_CAMPAGNE = sql<number | null>`
  (SELECT round(avg(n.note), 2)::double precision FROM (
     SELECT (r.reponses ->> (qu ->> 'cle'))::numeric AS note
     FROM jsonb_array_elements(q.questions) qu
     JOIN enquetes.reponse r ON r.organisme_id = c.organisme_id AND r.campagne_id = c.id
     WHERE qu ->> 'genre' = 'echelle' AND r.reponses ? (qu ->> 'cle')
     UNION ALL
     SELECT v::numeric
     FROM jsonb_array_elements(q.questions) qu
     JOIN enquetes.urne u ON u.organisme_id = c.organisme_id AND u.campagne_id = c.id AND u.question = qu ->> 'cle'
     CROSS JOIN LATERAL jsonb_array_elements_text(u.valeurs) v
     WHERE qu ->> 'genre' = 'echelle' AND jsonb_array_length(u.valeurs) >= ${SEUIL_ANONYMAT}::int
   ) n)`;

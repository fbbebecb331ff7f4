import { type RawBuilder, sql } from 'kysely';

/** The campaigns of a session where this trainer works; every campaign when there is no trainer. Named `c` in the query around. */
export const duFormateur = (formateurId: string | null): RawBuilder<boolean> => sql<boolean>`
  (${formateurId}::uuid IS NULL OR (c.genre IN ('a_chaud', 'a_froid', 'enseignements') AND c.session_id IN (
    SELECT cr.session_id FROM planning.creneau_formateur cf
    JOIN planning.creneau cr ON cr.organisme_id = cf.organisme_id AND cr.id = cf.creneau_id
    WHERE cf.organisme_id = c.organisme_id AND cf.personne_id = ${formateurId}::uuid)))`;

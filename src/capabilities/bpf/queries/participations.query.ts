import { type RawBuilder, sql } from 'kysely';
import { TEMPS_REALISES } from '#capabilities/emargement/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Participation } from '../domain/faits-bilan.ts';

/** First and last day of an exercise, both included, ISO 8601. */
export interface Bornes {
  readonly debut: string;
  readonly fin: string;
}

/** Who pays for more than half of a registration: another organisme entrusts the person (frame G). */
const RECUE = sql`EXISTS (SELECT FROM parcours.financement fi WHERE fi.organisme_id = i.organisme_id
  AND fi.inscription_id = i.id AND fi.origine = 'autre-of' AND fi.millieme > 500)`;

/**
 * Hours followed by registration: closed sheets and validated work at distance. Time in a company is not given by the
 * organisme; what is outside the report stays outside.
 */
export const heuresSuivies = (organismeId: string, { debut, fin }: Bornes): RawBuilder<unknown> => sql`
  SELECT t.inscription_id, sum(t.minutes)::integer AS minutes FROM ${TEMPS_REALISES} t
  WHERE t.organisme_id = ${organismeId}::uuid AND t.modalite <> 'entreprise' AND t.le BETWEEN ${debut}::date AND ${fin}::date
  GROUP BY 1 HAVING sum(t.minutes) > 0`;

/** Everything that frames F and G count. One statement, whatever the number. */
export async function participations(
  tx: Tx,
  organismeId: string,
  bornes: Bornes,
): Promise<readonly Participation[]> {
  const { rows } = await sql<Participation>`
    WITH h AS MATERIALIZED (${heuresSuivies(organismeId, bornes)})
    SELECT i.id AS "inscriptionId", i.personne_id AS "personneId", i.type_stagiaire AS type, f.objectif_bpf AS objectif,
      coalesce(c.niveau, f.niveau_sortie) AS niveau, f.nsf, ${RECUE} AS recue, h.minutes
    FROM h
    JOIN parcours.inscription i ON i.organisme_id = ${organismeId}::uuid AND i.id = h.inscription_id
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    LEFT JOIN referentiels.certification c ON c.numero = f.certification
    WHERE f.nature <> 'horsChamp' AND f.objectif_bpf IS DISTINCT FROM 'horsBpf'
    ORDER BY i.id`.execute(tx);
  return rows;
}

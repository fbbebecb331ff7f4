import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { REGLAGES_PAR_DEFAUT } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** A créneau that waits for somebody. */
export interface CreneauEnAttente {
  readonly quoi: 'ouvrir' | 'clore' | 'signer';
  readonly id: string;
  readonly titre: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
}

/** Things of one kind that wait for the office, counted up to a hundred. */
export interface PileEnAttente {
  readonly quoi: 'anomalies' | 'justificatifs';
  readonly nombre: number;
}

/** Whom the home page is for. */
export interface Attente {
  readonly personneId: string | null;
  /** Sees the sheets of every trainer left open since more than a day. */
  readonly bureau: boolean;
  /** Looks at the anomalies of signatures. */
  readonly controle: boolean;
  /** Decides of the proofs of absence. */
  readonly instruction: boolean;
}

/**
 * What waits for one person, in one statement: sheets to open today and to close (for a trainer), créneaux whose sheet is
 * open and that he has not signed (for a learner), what the office left open or has to look at.
 * Each branch begins with what is rare (this trainer, this learner, sheets not closed), never with the calendar.
 */
export async function enAttente(
  tx: Tx,
  organismeId: string,
  { personneId, bureau, controle, instruction }: Attente,
  maintenant: Temporal.Instant,
): Promise<(CreneauEnAttente | PileEnAttente)[]> {
  const now = maintenant.toString();
  const { rows } = await sql<CreneauEnAttente | PileEnAttente>`
    WITH attente AS (
      SELECT c.id, CASE WHEN fe.ouverte_le IS NULL THEN 'ouvrir' ELSE 'clore' END AS quoi, c.session_id, c.module_id, c.debut, c.fin
      FROM planning.creneau_formateur cf
      JOIN planning.creneau c ON c.organisme_id = cf.organisme_id AND c.id = cf.creneau_id
      LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
      WHERE cf.organisme_id = ${organismeId}::uuid AND cf.personne_id = ${personneId}::uuid AND NOT cf.annule
        AND c.modalite IN ('presentiel', 'distance') AND fe.close_le IS NULL
        AND c.debut > ${now}::timestamptz - interval '14 days' AND c.debut < ${now}::timestamptz + interval '16 hours'
        AND (fe.ouverte_le IS NOT NULL OR c.fin > ${now}::timestamptz)
      UNION
      SELECT c.id, 'clore', c.session_id, c.module_id, c.debut, c.fin
      FROM emargement.feuille fe
      JOIN planning.creneau c ON c.organisme_id = fe.organisme_id AND c.id = fe.creneau_id
      WHERE ${bureau}::boolean AND fe.organisme_id = ${organismeId}::uuid AND fe.close_le IS NULL
        AND c.annule_le IS NULL AND c.fin < ${now}::timestamptz - interval '1 day'
      UNION ALL
      SELECT c.id, 'signer', c.session_id, c.module_id, c.debut, c.fin
      FROM parcours.inscription i
      JOIN planning.creneau c ON c.organisme_id = i.organisme_id AND c.session_id = i.session_id AND c.annule_le IS NULL
        AND c.debut > ${now}::timestamptz - interval '14 hours' AND c.debut < ${now}::timestamptz + interval '1 hour'
        AND c.fin > ${now}::timestamptz - make_interval(mins => coalesce((${REGLAGES_DU_CRENEAU} ->> 'signatureApresMinutes')::integer, ${REGLAGES_PAR_DEFAUT.signatureApresMinutes}))
      JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id AND fe.close_le IS NULL
      WHERE i.organisme_id = ${organismeId}::uuid AND i.personne_id = ${personneId}::uuid
        AND NOT EXISTS (SELECT FROM emargement.presence pr WHERE pr.organisme_id = c.organisme_id AND pr.creneau_id = c.id
                          AND pr.inscription_id = i.id AND pr.remplacee_par IS NULL)
        AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = c.organisme_id
                          AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id))
    )
    SELECT a.id, a.quoi, coalesce(m.intitule, s.intitule) AS titre, a.debut, a.fin, NULL::integer AS nombre
    FROM (SELECT * FROM attente ORDER BY debut LIMIT 20) a
    JOIN parcours.session s ON s.organisme_id = ${organismeId}::uuid AND s.id = a.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = ${organismeId}::uuid AND m.id = a.module_id
    UNION ALL
    SELECT NULL, 'anomalies', NULL, NULL, NULL, count(*)::integer
    FROM (SELECT FROM emargement.anomalie an WHERE ${controle}::boolean AND an.organisme_id = ${organismeId}::uuid
            AND an.traitee_le IS NULL LIMIT 100) an
    HAVING count(*) > 0
    UNION ALL
    SELECT NULL, 'justificatifs', NULL, NULL, NULL, count(*)::integer
    FROM (SELECT FROM emargement.justificatif j WHERE ${instruction}::boolean AND j.organisme_id = ${organismeId}::uuid
            AND j.decision IS NULL LIMIT 100) j
    HAVING count(*) > 0
    ORDER BY debut`.execute(tx);
  return rows;
}

import { type RawBuilder, sql } from 'kysely';
import { REGLAGES_PAR_DEFAUT } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** A créneau that waits for somebody. */
export interface CreneauEnAttente {
  readonly quoi: 'ouvrir' | 'clore' | 'signer';
  readonly id: string;
  readonly titre: string;
  /** Instants as text. */
  readonly debut: string;
  readonly fin: string;
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
 * What waits for one person: sheets to open today and to close (for a trainer), créneaux whose sheet is open and that he has
 * not signed (for a learner), what the office left open or has to look at.
 * Each branch begins with what is rare (this trainer these days, this learner, sheets not closed), never with the calendar.
 */
export function enAttente(
  organismeId: string,
  { personneId, bureau, controle, instruction }: Attente,
  maintenant: Temporal.Instant,
): RawBuilder<CreneauEnAttente | PileEnAttente> {
  const org = sql`${organismeId}::uuid`;
  const now = sql`${maintenant.toString()}::timestamptz`;
  const personne = sql`${personneId}::uuid`;
  return sql`
    WITH attente AS (
      (${deFormateur(org, now, personne)})
      UNION
      (${delaissees(org, now, bureau)})
      UNION
      (${aSigner(org, now, personne)})
    )
    SELECT a.id, a.quoi, coalesce(
        (SELECT m.intitule FROM catalogue.module m WHERE m.organisme_id = ${org} AND m.id = a.module_id),
        (SELECT s.intitule FROM parcours.session s WHERE s.organisme_id = ${org} AND s.id = a.session_id)) AS titre,
      a.debut, a.fin, NULL::integer AS nombre
    FROM (SELECT * FROM attente ORDER BY debut LIMIT ${AU_PLUS}::int) a
    UNION ALL
    SELECT NULL, 'anomalies', NULL, NULL, NULL, count(*)::integer
    FROM (SELECT FROM emargement.anomalie an WHERE ${controle}::boolean AND an.organisme_id = ${org}
            AND an.traitee_le IS NULL LIMIT 100) an
    HAVING count(*) > 0
    UNION ALL
    SELECT NULL, 'justificatifs', NULL, NULL, NULL, count(*)::integer
    FROM (SELECT FROM emargement.justificatif j WHERE ${instruction}::boolean AND j.organisme_id = ${org}
            AND j.decision IS NULL LIMIT 100) j
    HAVING count(*) > 0
    ORDER BY debut`;
}

type Fragment = RawBuilder<unknown>;
const AU_PLUS = 20;

/** Sheets of a trainer: to open today, to close when they are open. */
const deFormateur = (org: Fragment, now: Fragment, personne: Fragment): Fragment => sql`
  SELECT c.id, CASE WHEN fe.ouverte_le IS NULL THEN 'ouvrir' ELSE 'clore' END AS quoi, c.session_id, c.module_id, c.debut, c.fin
  FROM planning.creneau_formateur cf
  JOIN planning.creneau c ON c.organisme_id = cf.organisme_id AND c.id = cf.creneau_id
  LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
  WHERE cf.organisme_id = ${org} AND cf.personne_id = ${personne} AND NOT cf.annule
    AND cf.debut > ${now} - interval '14 days' AND cf.debut < ${now} + interval '16 hours'
    AND c.modalite IN ('presentiel', 'distance') AND fe.close_le IS NULL AND (fe.ouverte_le IS NOT NULL OR c.fin > ${now})`;

/** Sheets of anybody left open since more than a day after their créneau, the oldest first. */
const delaissees = (org: Fragment, now: Fragment, bureau: boolean): Fragment => sql`
  SELECT c.id, 'clore', c.session_id, c.module_id, c.debut, c.fin
  FROM emargement.feuille fe
  JOIN planning.creneau c ON c.organisme_id = fe.organisme_id AND c.id = fe.creneau_id
  WHERE ${bureau}::boolean AND fe.organisme_id = ${org} AND fe.close_le IS NULL AND fe.ouverte_le < ${now} - interval '1 day'
    AND c.annule_le IS NULL AND c.fin < ${now} - interval '1 day'
  ORDER BY fe.ouverte_le LIMIT ${AU_PLUS}::int`;

/** Créneaux whose sheet is open and that a learner has not signed. */
const aSigner = (org: Fragment, now: Fragment, personne: Fragment): Fragment => sql`
  SELECT c.id, 'signer', c.session_id, c.module_id, c.debut, c.fin
  FROM parcours.inscription i
  JOIN planning.creneau c ON c.organisme_id = i.organisme_id AND c.session_id = i.session_id AND c.annule_le IS NULL
    AND c.debut > ${now} - interval '14 hours' AND c.debut < ${now} + interval '1 hour'
    AND c.fin > ${now} - make_interval(mins => coalesce((${REGLAGES_DU_CRENEAU} ->> 'signatureApresMinutes')::integer, ${REGLAGES_PAR_DEFAUT.signatureApresMinutes}))
  JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id AND fe.close_le IS NULL
  WHERE i.organisme_id = ${org} AND i.personne_id = ${personne}
    AND NOT EXISTS (SELECT FROM emargement.presence pr WHERE pr.organisme_id = c.organisme_id AND pr.creneau_id = c.id
                      AND pr.inscription_id = i.id AND pr.remplacee_par IS NULL)
    AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = c.organisme_id
                      AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id))`;

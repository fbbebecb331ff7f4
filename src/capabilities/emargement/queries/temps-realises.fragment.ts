import { type RawBuilder, sql } from 'kysely';
import type { Modalite } from '#capabilities/catalogue/index.ts';

/**
 * Time of training really followed, one row for each person and créneau whose sheet is closed, and for each activity that was
 * validated: the only source of hours (art. R. 6313-3 and D. 6313-3-1 C. trav.). To be used in `FROM`, with an alias. Columns:
 * `organisme_id`, `inscription_id`, `module_id` (null outside the modules), `module` (its title), `modalite` (words of the
 * catalogue), `le` (day in Paris), `minutes` done, `excusees` and `manquees` (minutes missed, with and without an excuse).
 * Minutes late or left early are taken off. Give it `organisme_id` and `inscription_id` as values, so that it begins with them.
 */
export const TEMPS_REALISES: RawBuilder<TempsRealise> = sql`(
  SELECT pr.organisme_id, pr.inscription_id, c.module_id, coalesce(m.intitule, c.intitule, '') AS module,
    CASE c.modalite WHEN 'distance' THEN 'distanceSynchrone' ELSE c.modalite END AS modalite,
    (c.debut AT TIME ZONE 'Europe/Paris')::date AS le, pr.minutes,
    CASE WHEN e.excusee THEN d.manque ELSE 0 END AS excusees, CASE WHEN e.excusee THEN 0 ELSE d.manque END AS manquees
  FROM emargement.presence pr
  JOIN emargement.feuille f ON f.organisme_id = pr.organisme_id AND f.creneau_id = pr.creneau_id AND f.close_le IS NOT NULL
  JOIN planning.creneau c ON c.organisme_id = pr.organisme_id AND c.id = pr.creneau_id AND c.annule_le IS NULL
  LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
  CROSS JOIN LATERAL (SELECT greatest(0, (extract(epoch FROM c.fin - c.debut) / 60)::integer - pr.minutes) AS manque) d
  CROSS JOIN LATERAL (SELECT pr.statut = 'excuse' OR (d.manque > 0 AND EXISTS (
    SELECT FROM parcours.inscription i
    JOIN emargement.justificatif j ON j.organisme_id = i.organisme_id AND j.personne_id = i.personne_id AND j.decision = 'accepte'
    WHERE i.organisme_id = pr.organisme_id AND i.id = pr.inscription_id
      AND (c.debut AT TIME ZONE 'Europe/Paris')::date BETWEEN j.du AND j.au)) AS excusee) e
  WHERE pr.remplacee_par IS NULL
  UNION ALL
  SELECT a.organisme_id, a.inscription_id, a.module_id, a.module, a.modalite, a.le, a.minutes, 0, 0
  FROM emargement.activite a WHERE a.annulee_le IS NULL
)`;

/** A row of {@link TEMPS_REALISES}. */
interface TempsRealise {
  readonly organisme_id: string;
  readonly inscription_id: string;
  readonly module_id: string | null;
  readonly module: string;
  readonly modalite: Modalite;
  readonly le: string;
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

import { type RawBuilder, sql } from 'kysely';
import type { ReglagesChoisis } from '../domain/reglages.ts';

/** The settings in force on the day of the créneau `c` of the query, as JSON; null when the organisme has chosen none. */
export const REGLAGES_DU_CRENEAU: RawBuilder<ReglagesChoisis | null> = sql`
  (SELECT jsonb_build_object('ouvertureAvantMinutes', r.ouverture_avant_minutes, 'signatureApresMinutes', r.signature_apres_minutes,
      'clotureAvantMinutes', r.cloture_avant_minutes, 'toleranceRetardMinutes', r.tolerance_retard_minutes,
      'delaiJustificatifJours', r.delai_justificatif_jours)
   FROM emargement.reglage r
   WHERE r.organisme_id = c.organisme_id AND r.a_compter_du <= (c.debut AT TIME ZONE 'Europe/Paris')::date
   ORDER BY r.a_compter_du DESC LIMIT 1)`;

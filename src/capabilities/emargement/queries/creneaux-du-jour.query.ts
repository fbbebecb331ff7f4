import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** A créneau in the list of a trainer, a learner or the office. */
export interface CreneauDuJour {
  readonly id: string;
  readonly session: string;
  readonly module: string | null;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly lieu: string | null;
  readonly ouverteLe: Temporal.Instant | null;
  readonly closeLe: Temporal.Instant | null;
  readonly presences: number;
  /** For a learner: when he signed (or was noted), and what the sheet says of him. */
  readonly signeeLe: Temporal.Instant | null;
  readonly statut: string | null;
}

type Pour = { readonly formateur: string } | { readonly apprenant: string } | { readonly tous: true };

/** Créneaux of a day, then older ones whose sheet is not closed. One statement. */
export async function creneauxAEmarger(
  tx: Tx,
  organismeId: string,
  pour: Pour,
  jour: { readonly debut: Temporal.Instant; readonly fin: Temporal.Instant },
): Promise<CreneauDuJour[]> {
  const { rows } = await sql<CreneauDuJour>`
    SELECT c.id, s.intitule AS session, m.intitule AS module, c.modalite, c.debut, c.fin, sa.nom AS lieu,
      fe.ouverte_le AS "ouverteLe", fe.close_le AS "closeLe", sienne.signee_le AS "signeeLe", sienne.statut,
      (SELECT count(*) FROM emargement.presence p WHERE p.organisme_id = c.organisme_id AND p.creneau_id = c.id
         AND p.remplacee_par IS NULL AND p.statut NOT IN ('absent', 'excuse')) AS presences
    FROM planning.creneau c
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    LEFT JOIN planning.salle sa ON sa.organisme_id = c.organisme_id AND sa.id = c.salle_id
    LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
    LEFT JOIN LATERAL ${presenceDe(pour)} sienne ON true
    WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND c.modalite IN ('presentiel', 'distance')
      AND c.debut >= ${jour.debut.subtract({ hours: 24 * 14 }).toString()}::timestamptz AND c.debut < ${jour.fin.toString()}::timestamptz
      AND (c.debut >= ${jour.debut.toString()}::timestamptz OR ${enRetard(pour)})
      AND ${concerne(pour)}
    ORDER BY c.debut < ${jour.debut.toString()}::timestamptz, c.debut LIMIT 60`.execute(tx);
  return rows;
}

/** A learner sees only the day, a trainer his sheets that wait to be closed, the office also those that nobody opened. */
function enRetard(pour: Pour) {
  if ('apprenant' in pour) return sql`false`;
  return 'tous' in pour ? sql`fe.close_le IS NULL` : sql`(fe.ouverte_le IS NOT NULL AND fe.close_le IS NULL)`;
}

function concerne(pour: Pour) {
  if ('tous' in pour) return sql`true`;
  if ('formateur' in pour) {
    return sql`EXISTS (SELECT FROM planning.creneau_formateur cf WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id
      AND cf.personne_id = ${pour.formateur}::uuid)`;
  }
  return sql`EXISTS (SELECT FROM parcours.inscription i WHERE i.organisme_id = c.organisme_id AND i.session_id = c.session_id
      AND i.personne_id = ${pour.apprenant}::uuid
      AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = c.organisme_id
             AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id)))`;
}

function presenceDe(pour: Pour) {
  if (!('apprenant' in pour)) return sql`(SELECT NULL::timestamptz AS signee_le, NULL::text AS statut)`;
  return sql`(SELECT p.signee_le, p.statut FROM emargement.presence p JOIN parcours.inscription i
      ON i.organisme_id = p.organisme_id AND i.id = p.inscription_id AND i.personne_id = ${pour.apprenant}::uuid
      WHERE p.organisme_id = c.organisme_id AND p.creneau_id = c.id AND p.remplacee_par IS NULL)`;
}

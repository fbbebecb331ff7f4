import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Reglages, type ReglagesChoisis, reglagesDe } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** What decides whether one person may sign one créneau now. */
export interface ContexteLu {
  readonly creneauId: string;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly annule: boolean;
  readonly session: string;
  readonly module: string | null;
  readonly lienVisio: string | null;
  readonly inscriptionId: string | null;
  readonly personneId: string | null;
  readonly prenom: string | null;
  readonly attendue: boolean;
  readonly ouverteLe: Temporal.Instant | null;
  readonly closeLe: Temporal.Instant | null;
  readonly codeMontreLe: Temporal.Instant | null;
  readonly secret: Uint8Array | null;
  /** The line in force of this person, and what it says: a signature, or an absence noted by the trainer. */
  readonly presenceId: string | null;
  readonly statut: string | null;
  readonly signeeLe: Temporal.Instant | null;
  /** When this person entered the distance class by our link. */
  readonly rejointeLe: Temporal.Instant | null;
  readonly echecs: readonly string[];
  readonly reglages: Reglages;
}

/** One statement; null when the créneau is not of this organisme. */
export async function contexteDeSignature(
  tx: Tx,
  organismeId: string,
  creneauId: string,
  personneId: string,
): Promise<ContexteLu | null> {
  const { rows } = await sql<Omit<ContexteLu, 'reglages'> & { reglages: ReglagesChoisis | null }>`
    SELECT c.id AS "creneauId", c.modalite, c.debut, c.fin, c.annule_le IS NOT NULL AS annule, s.intitule AS session,
      m.intitule AS module, coalesce(c.lien_visio, s.lien_visio) AS "lienVisio", i.id AS "inscriptionId", i.personne_id AS "personneId",
      (SELECT p.prenom FROM annuaire.personne p WHERE p.organisme_id = c.organisme_id AND p.id = ${personneId}::uuid) AS prenom,
      i.id IS NOT NULL AND parcours.inscrit_le(i, (c.debut AT TIME ZONE 'Europe/Paris')::date)
        AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = c.organisme_id
               AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id)) AS attendue,
      fe.ouverte_le AS "ouverteLe", fe.close_le AS "closeLe", fe.code_montre_le AS "codeMontreLe", fe.secret,
      pr.id AS "presenceId", pr.statut, pr.signee_le AS "signeeLe",
      av.rejointe_le AS "rejointeLe", ${REGLAGES_DU_CRENEAU} AS reglages,
      (SELECT coalesce(jsonb_agg(e.le ORDER BY e.le), '[]') FROM (SELECT le FROM emargement.essai e
         WHERE e.organisme_id = c.organisme_id AND e.creneau_id = c.id AND e.inscription_id = i.id
         ORDER BY le DESC LIMIT 10) e) AS echecs
    FROM planning.creneau c
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    LEFT JOIN parcours.inscription i ON i.organisme_id = c.organisme_id AND i.session_id = c.session_id AND i.personne_id = ${personneId}::uuid
    LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
    LEFT JOIN emargement.presence pr ON pr.organisme_id = c.organisme_id AND pr.creneau_id = c.id AND pr.inscription_id = i.id
         AND pr.remplacee_par IS NULL
    LEFT JOIN emargement.acces_visio av ON av.organisme_id = c.organisme_id AND av.creneau_id = c.id AND av.inscription_id = i.id
    WHERE c.organisme_id = ${organismeId}::uuid AND c.id = ${creneauId}::uuid`.execute(tx);
  const row = rows[0];
  return row === undefined ? null : { ...row, reglages: reglagesDe(row.reglages) };
}

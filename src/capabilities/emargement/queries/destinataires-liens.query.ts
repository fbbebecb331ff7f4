import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Reglages, type ReglagesChoisis, reglagesDe } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** Somebody who may receive a personal link to sign a créneau. */
export interface Destinataire {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  /** Has an account: signs in by himself. */
  readonly compte: boolean;
  /** The line of the sheet that says that this person came or not. */
  readonly notee: boolean;
  /** When the last link for this créneau was made, ISO 8601. */
  readonly lienLe: string | null;
}

export interface CreneauALier {
  readonly creneauId: string;
  readonly sessionId: string;
  readonly titre: string;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly annule: boolean;
  readonly closeLe: Temporal.Instant | null;
  readonly formateurIds: readonly string[];
  readonly organisme: string;
  readonly repondreA: string | null;
  readonly reglages: Reglages;
  readonly destinataires: readonly Destinataire[];
}

/**
 * The créneau, or with `jour` all those of its session on its day, each with the people expected. One statement; empty when the
 * créneau is not of this organisme.
 */
export async function creneauxALier(
  tx: Tx,
  organismeId: string,
  creneauId: string,
  portee: 'creneau' | 'jour',
): Promise<readonly CreneauALier[]> {
  const { rows } = await sql<Omit<CreneauALier, 'reglages'> & { reglages: ReglagesChoisis | null }>`
    SELECT c.id AS "creneauId", c.session_id AS "sessionId", coalesce(m.intitule, c.intitule, s.intitule) AS titre, c.modalite, c.debut,
      c.fin, c.annule_le IS NOT NULL AS annule, fe.close_le AS "closeLe", o.nom AS organisme, o.courriel AS "repondreA", ${REGLAGES_DU_CRENEAU} AS reglages,
      ARRAY(SELECT cf.personne_id FROM planning.creneau_formateur cf
            WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id) AS "formateurIds",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('inscriptionId', i.id, 'personneId', p.id,
                'nom', coalesce(p.nom_usage, p.nom_naissance), 'prenom', p.prenom, 'courriel', p.courriel,
                'compte', EXISTS (SELECT FROM identite.membre me WHERE me.organisme_id = i.organisme_id AND me.personne_id = p.id AND me.actif),
                'notee', EXISTS (SELECT FROM emargement.presence pr WHERE pr.organisme_id = i.organisme_id AND pr.creneau_id = c.id
                           AND pr.inscription_id = i.id),
                'lienLe', (SELECT max(l.cree_le) FROM identite.lien_acte l WHERE l.organisme_id = i.organisme_id AND l.personne_id = p.id
                           AND l.but = 'signer' AND l.sujets ->> 'creneauId' = c.id::text))
                ORDER BY coalesce(p.nom_usage, p.nom_naissance), p.prenom), '[]')
         FROM parcours.inscription i
         JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
        WHERE i.organisme_id = c.organisme_id AND i.session_id = c.session_id
          AND parcours.inscrit_le(i, (c.debut AT TIME ZONE 'Europe/Paris')::date)
          AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = c.organisme_id
                 AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id))) AS destinataires
    FROM planning.creneau visee
    JOIN planning.creneau c ON c.organisme_id = visee.organisme_id
      AND (c.id = visee.id OR (${portee === 'jour'}::boolean AND c.session_id = visee.session_id
            AND c.debut >= date_trunc('day', visee.debut, 'Europe/Paris')
            AND c.debut < date_trunc('day', visee.debut, 'Europe/Paris') + interval '1 day'
            AND c.modalite IN ('presentiel', 'distance')))
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    JOIN identite.organisme o ON o.id = c.organisme_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
    WHERE visee.organisme_id = ${organismeId}::uuid AND visee.id = ${creneauId}::uuid
    ORDER BY c.debut`.execute(tx);
  return rows.map((row) => ({ ...row, reglages: reglagesDe(row.reglages) }));
}

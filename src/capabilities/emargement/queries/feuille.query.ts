import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Reglages, type ReglagesChoisis, reglagesDe } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** Une personne attendue à un créneau, et ce que la feuille sait d'elle. */
export interface Attendu {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly presence: PresenceLue | null;
}

export interface PresenceLue {
  readonly id: string;
  readonly statut: string;
  readonly methode: string;
  readonly minutes: number;
  readonly signeeLe: Temporal.Instant;
  readonly arrivee: Temporal.Instant | null;
  readonly depart: Temporal.Instant | null;
  readonly motif: string | null;
  /** An accepted proof covers the day. */
  readonly justifiee: boolean;
  /** A line that takes the place of another one, which is kept. */
  readonly remplace: boolean;
}

export interface FeuillePapierLue {
  readonly id: string;
  readonly motif: string;
  readonly nomFichier: string;
  /** ISO 8601 instant. */
  readonly le: string;
  readonly par: string | null;
}

/** Un créneau avec sa feuille, ses formateurs et les personnes attendues. */
export interface FeuilleLue {
  readonly creneauId: string;
  readonly sessionId: string;
  readonly session: string;
  readonly formation: string;
  readonly module: string | null;
  readonly intitule: string | null;
  /** Words for the créneau: its module, its own title, else the session. */
  readonly titre: string;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly lieu: string | null;
  readonly annule: boolean;
  readonly formateurs: readonly { readonly id: string; readonly nom: string }[];
  readonly ouverteLe: Temporal.Instant | null;
  readonly closeLe: Temporal.Instant | null;
  readonly contresigneeLe: Temporal.Instant | null;
  readonly corrigeeLe: Temporal.Instant | null;
  readonly codeMontreLe: Temporal.Instant | null;
  readonly secret: Uint8Array | null;
  /** The paper sheet that the office entered after the fact. */
  readonly papier: FeuillePapierLue | null;
  readonly reglages: Reglages;
  readonly attendus: readonly Attendu[];
}

interface Row extends Omit<FeuilleLue, 'attendus' | 'reglages'> {
  readonly reglages: ReglagesChoisis | null;
  readonly attendus: readonly (Omit<Attendu, 'presence'> & {
    presence:
      | (Omit<PresenceLue, 'signeeLe' | 'arrivee' | 'depart'> & {
          signeeLe: string;
          arrivee: string | null;
          depart: string | null;
        })
      | null;
  })[];
}

/**
 * Everything the sheet of a créneau shows, in one statement; null when it is unknown in this organisme. Expected are the
 * registrations that count on that day, in the group when the créneau has one, and whoever already has a presence.
 */
export async function feuilleDuCreneau(
  tx: Tx,
  organismeId: string,
  creneauId: string,
): Promise<FeuilleLue | null> {
  const { rows } = await sql<Row>`
    SELECT c.id AS "creneauId", c.session_id AS "sessionId", s.intitule AS session, f.intitule AS formation, m.intitule AS module,
      c.intitule, coalesce(m.intitule, c.intitule, s.intitule) AS titre, c.modalite, c.debut, c.fin, c.annule_le IS NOT NULL AS annule,
      CASE WHEN l.id IS NULL THEN c.lien_visio ELSE sa.nom || ', ' || l.nom END AS lieu,
      fe.ouverte_le AS "ouverteLe", fe.close_le AS "closeLe", fe.contresignee_le AS "contresigneeLe",
      fe.code_montre_le AS "codeMontreLe", fe.secret, ${REGLAGES_DU_CRENEAU} AS reglages,
      (SELECT jsonb_build_object('id', sp.id, 'motif', sp.motif, 'nomFichier', sp.nom_fichier, 'le', sp.saisie_le,
          'par', (SELECT u.name FROM auth."user" u WHERE u.id = sp.saisie_par))
        FROM emargement.saisie sp WHERE sp.organisme_id = c.organisme_id AND sp.creneau_id = c.id) AS papier,
      CASE WHEN fe.close_le IS NOT NULL THEN (SELECT max(k.signee_le) FROM emargement.presence k
        WHERE k.organisme_id = c.organisme_id AND k.creneau_id = c.id AND k.remplacee_par IS NULL AND k.methode = 'correction') END AS "corrigeeLe",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance))
                ORDER BY p.nom_naissance), '[]')
         FROM planning.creneau_formateur cf
         JOIN annuaire.personne p ON p.organisme_id = cf.organisme_id AND p.id = cf.personne_id
        WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id) AS formateurs,
      (SELECT coalesce(json_agg(json_build_object('inscriptionId', i.id, 'personneId', p.id,
                'nom', coalesce(p.nom_usage, p.nom_naissance), 'prenom', p.prenom,
                'presence', CASE WHEN pr.id IS NULL THEN NULL ELSE json_build_object('id', pr.id, 'statut', pr.statut,
                   'methode', pr.methode, 'minutes', pr.minutes, 'signeeLe', pr.signee_le, 'arrivee', pr.arrivee,
                   'depart', pr.depart, 'motif', pr.motif, 'remplace', pr.remplace_id IS NOT NULL, 'justifiee', pr.statut <> 'present' AND EXISTS (
                   SELECT FROM emargement.justificatif j WHERE j.organisme_id = i.organisme_id AND j.personne_id = i.personne_id
                   AND j.decision = 'accepte' AND (c.debut AT TIME ZONE 'Europe/Paris')::date BETWEEN j.du AND j.au)) END)
                ORDER BY coalesce(p.nom_usage, p.nom_naissance), p.prenom), '[]')
         FROM parcours.inscription i
         JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
         LEFT JOIN emargement.presence pr ON pr.organisme_id = i.organisme_id AND pr.creneau_id = c.id
              AND pr.inscription_id = i.id AND pr.remplacee_par IS NULL
        WHERE i.organisme_id = c.organisme_id AND i.session_id = c.session_id
          AND (pr.id IS NOT NULL
               OR (parcours.inscrit_le(i, (c.debut AT TIME ZONE 'Europe/Paris')::date)
                   AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g
                         WHERE g.organisme_id = c.organisme_id AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id))))
      ) AS attendus
    FROM planning.creneau c
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    LEFT JOIN planning.salle sa ON sa.organisme_id = c.organisme_id AND sa.id = c.salle_id
    LEFT JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
    LEFT JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
    WHERE c.organisme_id = ${organismeId}::uuid AND c.id = ${creneauId}::uuid`.execute(tx);
  const row = rows[0];
  return row === undefined
    ? null
    : { ...row, reglages: reglagesDe(row.reglages), attendus: row.attendus.map(withInstants) };
}

function withInstants({ presence, ...attendu }: Row['attendus'][number]): Attendu {
  if (presence === null) return { ...attendu, presence: null };
  const { signeeLe, arrivee, depart } = presence;
  return {
    ...attendu,
    presence: {
      ...presence,
      signeeLe: Temporal.Instant.from(signeeLe),
      arrivee: arrivee === null ? null : Temporal.Instant.from(arrivee),
      depart: depart === null ? null : Temporal.Instant.from(depart),
    },
  };
}

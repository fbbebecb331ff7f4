import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { FeuillesLues, PresenceDeFeuille } from '../domain/assembleurs/feuille.ts';

interface PresenceBrute extends Omit<PresenceDeFeuille, 'signeeLe' | 'arrivee' | 'depart'> {
  readonly signeeLe: string;
  readonly arrivee: string | null;
  readonly depart: string | null;
}

interface Ligne {
  readonly contreseings: Record<string, string> | null;
  readonly apprenants: readonly {
    readonly prenom: string;
    readonly nom: string;
    readonly entreprise: string;
    readonly presences: Record<string, PresenceBrute> | null;
  }[];
}

/** What the sheets of these créneaux say, and who is expected on one of them at least. One statement. */
export async function feuillesDesCreneaux(
  tx: Tx,
  organismeId: string,
  creneauIds: readonly string[],
): Promise<FeuillesLues> {
  const { rows } = await sql<Ligne>`
    WITH choisis AS (
      SELECT c.organisme_id, c.id, c.session_id, c.groupe_id, (c.debut AT TIME ZONE 'Europe/Paris')::date AS jour
      FROM planning.creneau c WHERE c.organisme_id = ${organismeId}::uuid AND c.id = ANY(${creneauIds}::uuid[])
    ), presences AS (
      SELECT pr.inscription_id, jsonb_object_agg(pr.creneau_id, jsonb_build_object('statut', pr.statut, 'methode', pr.methode,
          'signeeLe', pr.signee_le, 'arrivee', pr.arrivee, 'depart', pr.depart)) AS lues
      FROM emargement.presence pr WHERE pr.organisme_id = ${organismeId}::uuid AND pr.creneau_id = ANY(${creneauIds}::uuid[])
        AND pr.remplacee_par IS NULL GROUP BY 1
    )
    SELECT
      (SELECT jsonb_object_agg(f.creneau_id, f.contresignee_le) FROM emargement.feuille f
        WHERE f.organisme_id = ${organismeId}::uuid AND f.creneau_id = ANY(${creneauIds}::uuid[])
          AND f.contresignee_le IS NOT NULL) AS contreseings,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('prenom', p.prenom, 'nom', coalesce(p.nom_usage, p.nom_naissance),
          'entreprise', coalesce(en.raison_sociale, ''), 'presences', pr.lues) ORDER BY p.cle_tri, i.id), '[]')
        FROM parcours.inscription i
        JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
        LEFT JOIN annuaire.entreprise en ON en.organisme_id = i.organisme_id AND en.id = i.entreprise_id
        LEFT JOIN presences pr ON pr.inscription_id = i.id
        WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = (SELECT session_id FROM choisis LIMIT 1)
          AND (pr.lues IS NOT NULL OR EXISTS (SELECT FROM choisis c
            WHERE parcours.est_inscrit(c.organisme_id, i.id, c.jour)
              AND (c.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g
                WHERE g.organisme_id = c.organisme_id AND g.groupe_id = c.groupe_id AND g.inscription_id = i.id))))
      ) AS apprenants`.execute(tx);
  const { contreseings, apprenants } = rows[0] ?? { contreseings: null, apprenants: [] };
  return {
    contreseings: new Map(
      Object.entries(contreseings ?? {}).map(([id, le]) => [id, Temporal.Instant.from(le)]),
    ),
    apprenants: apprenants.map(({ presences, ...qui }) => ({
      ...qui,
      presences: new Map(Object.entries(presences ?? {}).map(([id, une]) => [id, presence(une)])),
    })),
  };
}

const instant = (texte: string | null) => (texte === null ? null : Temporal.Instant.from(texte));

const presence = ({ statut, methode, signeeLe, arrivee, depart }: PresenceBrute): PresenceDeFeuille => ({
  statut,
  methode,
  signeeLe: Temporal.Instant.from(signeeLe),
  arrivee: instant(arrivee),
  depart: instant(depart),
});

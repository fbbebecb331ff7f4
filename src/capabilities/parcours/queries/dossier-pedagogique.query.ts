import { sql } from 'kysely';
import { VOLUMES_NULS, type Volumes } from '#capabilities/catalogue/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Decision, Motif } from '../domain/parcours-individuel.ts';
import type { Positionnement } from '../domain/positionnement.ts';

/** What is known of a module for a person: what she says, what a trainer sees. */
export interface PositionnementLu extends Positionnement {
  readonly commentaire: string | null;
}

/** The part of a file that is about learning. */
export interface DossierPedagogique {
  readonly id: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly sessionId: string;
  readonly session: string;
  readonly formationId: string;
  readonly positionneLe: Temporal.Instant | null;
  readonly positionnements: readonly PositionnementLu[];
  readonly decisions: readonly Decision[];
}

interface LigneDecision {
  readonly moduleId: string;
  readonly genre: Decision['genre'];
  readonly intitule: string | null;
  readonly code: Motif['code'] | null;
  readonly texte: string | null;
  readonly volumes: { readonly [modalite in keyof Volumes]: number | null };
}

interface Ligne extends Omit<DossierPedagogique, 'decisions'> {
  readonly decisions: readonly LigneDecision[];
}

/** What a person and her trainers say of her, and what was decided; null when the organisme has no such file. One statement. */
export async function dossierPedagogique(
  tx: Tx,
  organismeId: string,
  inscriptionId: string,
): Promise<DossierPedagogique | null> {
  const { rows } = await sql<Ligne>`
    SELECT i.id, i.personne_id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, p.courriel,
      i.session_id AS "sessionId", s.intitule AS session, s.formation_id AS "formationId", i.positionne_le AS "positionneLe",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('moduleId', po.module_id, 'declare', po.niveau_declare,
          'constate', po.niveau_observe, 'commentaire', po.commentaire)), '[]')
        FROM parcours.positionnement po WHERE po.organisme_id = i.organisme_id AND po.inscription_id = i.id) AS positionnements,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('moduleId', pm.module_id, 'genre', pm.decision, 'intitule', pm.intitule,
          'code', pm.motif_code, 'texte', pm.motif, 'volumes', jsonb_build_object('presentiel', pm.minutes_presentiel,
          'distanceSynchrone', pm.minutes_distance, 'foad', pm.minutes_foad, 'entreprise', pm.minutes_entreprise))
          ORDER BY pm.decide_le, pm.module_id), '[]')
        FROM parcours.parcours_module pm WHERE pm.organisme_id = i.organisme_id AND pm.inscription_id = i.id) AS decisions
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${inscriptionId}::uuid`.execute(tx);
  const [ligne] = rows;
  return ligne === undefined ? null : { ...ligne, decisions: ligne.decisions.map(decisionDe) };
}

function decisionDe({ moduleId, genre, intitule, code, texte, volumes: lus }: LigneDecision): Decision {
  const motif: Motif = { code: code ?? 'positionnement', texte: texte ?? '' };
  const volumes: Volumes = { ...VOLUMES_NULS, ...lus } as Volumes;
  switch (genre) {
    case 'conserve':
      return { genre, moduleId };
    case 'allege':
      return { genre, moduleId, volumes, motif };
    case 'dispense':
      return { genre, moduleId, motif };
    case 'ajoute':
      return { genre, moduleId, intitule: intitule ?? '', volumes, motif };
  }
}

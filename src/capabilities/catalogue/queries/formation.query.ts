import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Formation, ModuleFormation } from '../domain/formation.ts';
import {
  COLONNES_JOINTES,
  type LigneFormation,
  type LigneModule,
  versFormation,
  versModule,
} from './ligne-formation.ts';

/** Une formation et où elle en est. */
export interface FormationLue {
  readonly formation: Formation;
  /** Numéro de la dernière version publiée ; 0 si rien ne l'a été. */
  readonly version: number;
  /** Depuis quand la version est publiée ; `null` si la formation n'est pas au catalogue public. */
  readonly publieeLe: Temporal.Instant | null;
  readonly archiveeLe: Temporal.Instant | null;
  readonly modifieLe: Temporal.Instant;
  /** La fiche France compétences est-elle active ; vrai sans certification. */
  readonly certificationActive: boolean;
  /** Le dernier module ôté qui peut être rétabli. */
  readonly dernierOte: { readonly id: string; readonly intitule: string } | null;
  /** Adresse publique : `/catalogue/<slug>`. */
  readonly slug: string | null;
}

type Ligne = LigneFormation & {
  readonly version: number;
  readonly publiee_le: Temporal.Instant | null;
  readonly archivee_le: Temporal.Instant | null;
  readonly modifie_le: Temporal.Instant;
  readonly dernier_ote: FormationLue['dernierOte'];
  readonly slug: string | null;
};

/** Une formation avec ses modules et sa certification. `null` si l'organisme n'en a pas de tel. Une requête. */
export async function formationParId(
  tx: Tx,
  organismeId: string,
  formationId: string,
): Promise<FormationLue | null> {
  const { rows } = await sql<Ligne>`
    SELECT f.*, p.slug, ${COLONNES_JOINTES},
      (SELECT jsonb_build_object('id', s.id, 'intitule', s.contenu ->> 'intitule') FROM catalogue.module_supprime s
        WHERE s.organisme_id = f.organisme_id AND s.formation_id = f.id ORDER BY s.supprime_le DESC LIMIT 1) AS dernier_ote
    FROM catalogue.formation f
    LEFT JOIN catalogue.publication p ON p.organisme_id = f.organisme_id AND p.formation_id = f.id
    WHERE f.organisme_id = ${organismeId} AND f.id = ${formationId}`.execute(tx);
  const ligne = rows[0];
  if (ligne === undefined) return null;
  return {
    formation: versFormation(ligne),
    version: ligne.version,
    publieeLe: ligne.publiee_le,
    archiveeLe: ligne.archivee_le,
    modifieLe: ligne.modifie_le,
    certificationActive: ligne.certification_fiche?.actif ?? true,
    dernierOte: ligne.dernier_ote,
    slug: ligne.slug,
  };
}

/** Les modules d'une formation, dans leur ordre ; vide si l'organisme n'a pas une telle formation. Une requête. */
export async function modulesDeFormation(
  tx: Tx,
  organismeId: string,
  formationId: string,
): Promise<ModuleFormation[]> {
  const { rows } = await sql<LigneModule>`
    SELECT id, intitule, contenu, competences, bloc_code, minutes_presentiel, minutes_distance, minutes_foad, minutes_entreprise
    FROM catalogue.module WHERE organisme_id = ${organismeId} AND formation_id = ${formationId}
    ORDER BY rang`.execute(tx);
  return rows.map(versModule);
}

/** Une formation à choisir dans une liste. */
export interface FormationAChoisir {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly certification: string | null;
  /** Durée totale, toutes modalités, en minutes. */
  readonly minutes: number;
}

/** Les formations qui ne sont pas archivées, par intitulé : pour un choix. Une requête. */
export async function formationsAChoisir(tx: Tx, organismeId: string): Promise<FormationAChoisir[]> {
  const { rows } = await sql<FormationAChoisir>`
    SELECT f.id, f.code, f.intitule, f.certification,
      coalesce((SELECT sum(m.minutes_presentiel + m.minutes_distance + m.minutes_foad + m.minutes_entreprise)
        FROM catalogue.module m WHERE m.organisme_id = f.organisme_id AND m.formation_id = f.id), 0)::int AS minutes
    FROM catalogue.formation f
    WHERE f.organisme_id = ${organismeId} AND f.archivee_le IS NULL
    ORDER BY f.intitule, f.id`.execute(tx);
  return rows;
}

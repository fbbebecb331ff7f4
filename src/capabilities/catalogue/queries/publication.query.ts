import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type FicheFigee, relire } from '../domain/fiche-figee.ts';

/** Une session annoncée au public. */
export interface SessionPublique {
  readonly sessionId: string;
  /** `YYYY-MM-DD`, comme `fin`, comprise. */
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string;
  readonly recrutement: 'ouvert' | 'ferme' | 'suspendu';
  /** Places encore libres ; `null` si l'organisme ne les dit pas. */
  readonly places: number | null;
}

/** Un résultat montré au public, avec ce qui permet de le juger. */
export interface IndicateurPublic {
  readonly code: string;
  readonly libelle: string;
  /** Une part entre 0 et 1, une note sur 5 ou un nombre, selon `unite`. */
  readonly valeur: number;
  readonly unite: 'part' | 'note_sur_5' | 'nombre';
  readonly effectif: number;
  readonly periodeDebut: string;
  readonly periodeFin: string;
  readonly methode: string;
}

export interface Publication {
  readonly figee: FicheFigee;
  readonly slug: string;
  readonly version: number;
  readonly publieeLe: Temporal.Instant;
  /** Retirée du catalogue : l'adresse répond encore, pour le dire. */
  readonly retiree: boolean;
  /** Celles qui ne sont pas finies, la plus proche d'abord. */
  readonly sessions: readonly SessionPublique[];
  readonly indicateurs: readonly IndicateurPublic[];
}

interface Ligne extends Omit<Publication, 'figee' | 'retiree' | 'publieeLe'> {
  readonly contenu: unknown;
  readonly publiee_le: Temporal.Instant;
  readonly retiree_le: Temporal.Instant | null;
}

const MAX_SESSIONS = 20;

/** Une formation publiée, par son adresse ; `null` si rien n'a jamais été publié là. Une requête. */
export async function publicationParSlug(
  tx: Tx,
  slug: string,
  aujourdhui: Temporal.PlainDate,
): Promise<Publication | null> {
  const { rows } = await sql<Ligne>`
    SELECT p.slug, p.version, p.contenu, p.publiee_le, p.retiree_le,
      coalesce((SELECT jsonb_agg(jsonb_build_object('sessionId', s.session_id, 'debut', s.debut, 'fin', s.fin, 'lieu', s.lieu,
            'recrutement', s.recrutement, 'places', s.places) ORDER BY s.debut, s.session_id)
          FROM (SELECT * FROM catalogue.session_annoncee s WHERE s.organisme_id = p.organisme_id
              AND s.formation_id = p.formation_id AND s.fin >= ${aujourdhui}::date ORDER BY s.debut LIMIT ${MAX_SESSIONS}) s),
        '[]') AS sessions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', i.code, 'libelle', i.libelle, 'valeur', i.valeur, 'unite', i.unite,
            'effectif', i.effectif, 'periodeDebut', i.periode_debut, 'periodeFin', i.periode_fin, 'methode', i.methode)
          ORDER BY i.code) FROM catalogue.indicateur_publie i
          WHERE i.organisme_id = p.organisme_id AND i.formation_id = p.formation_id), '[]') AS indicateurs
    FROM catalogue.publication p WHERE p.slug = ${slug}`.execute(tx);
  const [ligne] = rows;
  if (ligne === undefined) return null;
  return {
    figee: relire(ligne.contenu),
    slug: ligne.slug,
    version: ligne.version,
    publieeLe: ligne.publiee_le,
    retiree: ligne.retiree_le !== null,
    sessions: ligne.sessions,
    indicateurs: ligne.indicateurs,
  };
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { relire } from '../domain/fiche-figee.ts';
import type { OffreAEcrire, SessionDeLOffre } from '../domain/lheo/vers-lheo.ts';

/** Quelles formations publiées : celles d'un organisme (par son id ou son adresse courte), une seule, ou toutes. */
export interface ChoixOffre {
  readonly organismeId?: string;
  readonly organisme?: string | undefined;
  readonly slug?: string;
}

/** Au-delà, le fichier ne s'ouvre plus et le serveur n'a pas à le garder en mémoire. */
export const MAX_OFFRES = 2000;

interface Ligne {
  readonly contenu: unknown;
  readonly slug: string;
  readonly sessions: readonly SessionDeLOffre[];
}

/**
 * Les formations publiées avec leurs sessions annoncées, prêtes à écrire en LHÉO, par intitulé. Une requête.
 * @param baseUrl adresse de l'instance, sans barre à la fin
 */
export async function offreLheo(
  tx: Tx,
  choix: ChoixOffre,
  baseUrl: string,
  aujourdhui: Temporal.PlainDate,
): Promise<OffreAEcrire[]> {
  const filtres = [
    sql`p.retiree_le IS NULL`,
    ...(choix.organismeId === undefined ? [] : [sql`p.organisme_id = ${choix.organismeId}`]),
    ...(choix.slug === undefined ? [] : [sql`p.slug = ${choix.slug}`]),
    ...(choix.organisme === undefined
      ? []
      : [sql`p.organisme_id = (SELECT o.id FROM identite.organisme o WHERE o.slug = ${choix.organisme})`]),
  ];
  const { rows } = await sql<Ligne>`
    SELECT p.contenu, p.slug,
      coalesce((SELECT jsonb_agg(jsonb_build_object('sessionId', s.session_id, 'debut', s.debut, 'fin', s.fin,
            'recrutement', s.recrutement) ORDER BY s.debut, s.session_id)
          FROM catalogue.session_annoncee s WHERE s.organisme_id = p.organisme_id AND s.formation_id = p.formation_id
            AND s.fin >= ${aujourdhui}::date), '[]') AS sessions
    FROM catalogue.publication p WHERE ${sql.join(filtres, sql` AND `)}
    ORDER BY plateforme.normaliser(p.intitule), p.formation_id LIMIT ${MAX_OFFRES}`.execute(tx);
  return rows.map(({ contenu, slug, sessions }) => ({
    figee: relire(contenu),
    sessions,
    url: `${baseUrl}/catalogue/${slug}`,
  }));
}

import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** A session that the public may ask to enter. */
export interface AnnonceOuverte {
  readonly sessionId: string;
  readonly organismeId: string;
  readonly organisme: string;
  readonly formation: string;
  /** `AAAA-MM-JJ`. */
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string;
}

export interface FormationAnnoncee {
  readonly formation: string;
  readonly organisme: string;
  readonly annonces: readonly AnnonceOuverte[];
}

/** A published formation and its sessions that recruit, the next one first; null when it is not published. One statement. */
export async function formationAnnoncee(
  tx: Tx,
  slug: string,
  jour: Temporal.PlainDate,
): Promise<FormationAnnoncee | null> {
  const { rows } = await sql<FormationAnnoncee>`
    SELECT p.intitule AS formation, p.organisme_nom AS organisme,
      coalesce((SELECT jsonb_agg(jsonb_build_object('sessionId', s.session_id, 'organismeId', s.organisme_id,
            'organisme', p.organisme_nom, 'formation', p.intitule, 'debut', s.debut, 'fin', s.fin, 'lieu', s.lieu)
          ORDER BY s.debut, s.session_id)
        FROM catalogue.session_annoncee s
        WHERE s.organisme_id = p.organisme_id AND s.formation_id = p.formation_id
          AND s.recrutement = 'ouvert' AND s.fin >= ${jour.toString()}::date), '[]') AS annonces
    FROM catalogue.publication p WHERE p.slug = ${slug} AND p.retiree_le IS NULL`.execute(tx);
  return rows[0] ?? null;
}

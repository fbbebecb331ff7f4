import type pg from 'pg';
import type { Clock } from '#platform/clock.ts';
import type { LinkActor } from '#platform/http/actor.ts';
import { empreinteDe, estUnJeton } from '../domain/jeton.ts';

interface LienRow {
  organisme_id: string;
  id: string;
  but: string;
  sujets: Record<string, string>;
  personne_id: string | null;
}

/** The holder of an act link; null when the link is unknown, expired, used up or revoked. One statement. */
export async function resoudreLien(pool: pg.Pool, clock: Clock, jeton: string): Promise<LinkActor | null> {
  if (!estUnJeton(jeton)) return null;
  const { rows } = await pool.query<LienRow>({
    name: 'lien_utilisable',
    text: 'SELECT * FROM identite.lien_utilisable($1, $2)',
    values: [empreinteDe(jeton), clock.now().toString()],
  });
  const row = rows[0];
  if (row === undefined) return null;
  return {
    kind: 'lien',
    lienId: row.id,
    organismeId: row.organisme_id,
    but: row.but,
    sujets: row.sujets,
    personneId: row.personne_id,
  };
}

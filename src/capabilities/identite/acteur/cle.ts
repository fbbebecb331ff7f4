import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Clock } from '#platform/clock.ts';
import type { KeyActor } from '#platform/http/actor.ts';
import { PREFIXE_CLE } from '../domain/cle-api.ts';
import { empreinteDe, estUnJeton } from '../domain/jeton.ts';
import type { RightsOf } from './session.ts';

interface CleRow {
  organisme_id: string;
  id: string;
  droits: string[];
  roles: string[];
}

/** The API key that a request carries; null without a live key. One statement. */
export async function resoudreCle(
  pool: pg.Pool,
  clock: Clock,
  rightsOf: RightsOf,
  request: FastifyRequest,
): Promise<KeyActor | null> {
  const key = bearer(request);
  if (key === null) return null;
  const { rows } = await pool.query<CleRow>({
    name: 'cle_utilisable',
    text: 'SELECT * FROM identite.cle_utilisable($1, $2)',
    values: [empreinteDe(key), clock.now().toString()],
  });
  const row = rows[0];
  if (row === undefined) return null;
  const allowed = rightsOf(row.roles);
  return {
    kind: 'cle',
    cleId: row.id,
    organismeId: row.organisme_id,
    rights: new Set(row.droits.filter((right) => allowed.has(right))),
  };
}

/** The key of `Authorization: Bearer …` (RFC 6750 §2.1), when it has the form of one of ours. */
function bearer(request: FastifyRequest): string | null {
  const [scheme, value = ''] = request.headers.authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || !value.startsWith(PREFIXE_CLE)) return null;
  return estUnJeton(value.slice(PREFIXE_CLE.length)) ? value : null;
}

import type pg from 'pg';
import type { Clock } from '#platform/clock.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { Authenticate } from '#platform/http/kernel.ts';
import { resoudreCle } from './acteur/cle.ts';
import { resoudreLien } from './acteur/lien.ts';
import { type RightsOf, resoudreSession } from './acteur/session.ts';
import type { Biscuit } from './auth/biscuit.ts';

/** Finds who makes a request: the holder of the route's act link, else an API key, else the account of the session. */
export function createAuthenticate(
  pool: pg.Pool,
  clock: Clock,
  biscuit: Biscuit,
  rightsOf: RightsOf,
): Authenticate {
  return async (request, jeton) => {
    const link = jeton === null ? null : await resoudreLien(pool, clock, jeton);
    if (link !== null) return link;
    // A program says who it is by its key alone: a session beside it would hide a dead key.
    if (request.headers.authorization !== undefined)
      return (await resoudreCle(pool, clock, rightsOf, request)) ?? ANONYMOUS;
    const session = biscuit.lire(request);
    return (session === null ? null : await resoudreSession(pool, rightsOf, session)) ?? ANONYMOUS;
  };
}

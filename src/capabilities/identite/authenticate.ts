import type pg from 'pg';
import type { Clock } from '#platform/clock.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { Authenticate } from '#platform/http/kernel.ts';
import { resoudreLien } from './acteur/lien.ts';
import { type RightsOf, resoudreSession } from './acteur/session.ts';

/** Finds who makes a request: the holder of the act link of the route, else the account of the session. */
export function createAuthenticate(pool: pg.Pool, clock: Clock, rightsOf: RightsOf): Authenticate {
  return async (request, jeton) => {
    const link = jeton === null ? null : await resoudreLien(pool, clock, jeton);
    return link ?? (await resoudreSession(pool, rightsOf, request)) ?? ANONYMOUS;
  };
}

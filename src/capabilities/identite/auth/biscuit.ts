import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sameSeal } from '#platform/http/crypto.ts';
import { estUnJeton } from '../domain/jeton.ts';

/** Longest life of a session, seven days: the browser forgets its cookie then. */
export const DUREE_BISCUIT_SECONDES = 7 * 24 * 3600;

/** The session cookie: the token, signed so that a made-up one costs no question to the database. */
export interface Biscuit {
  readonly nom: string;
  /** Path, reach and safety that every cookie of the instance has. */
  readonly attributs: string;
  /** `Set-Cookie` that gives a token to the browser. */
  poser(jeton: string): string;
  /** `Set-Cookie` that takes it back. */
  effacer(): string;
  /** The token that a request carries; null without one of ours. */
  lire(request: FastifyRequest): string | null;
}

export function createBiscuit(secret: string, secure: boolean): Biscuit {
  const nom = secure ? '__Host-ancrage.session' : 'ancrage.session';
  const attributs = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  /** Asked twice a request (its budget, then its account): the seal is checked once. */
  const lus = new WeakMap<FastifyRequest, string | null>();
  const sign = (jeton: string) => createHmac('sha256', secret).update(jeton).digest('base64url');
  return {
    nom,
    attributs,
    poser: (jeton) => `${nom}=${jeton}.${sign(jeton)}; ${attributs}; Max-Age=${DUREE_BISCUIT_SECONDES}`,
    effacer: () => `${nom}=; ${attributs}; Max-Age=0`,
    lire(request) {
      const known = lus.get(request);
      if (known !== undefined) return known;
      const [jeton = '', signature = ''] = request.cookies[nom]?.split('.', 2) ?? [];
      const lu = estUnJeton(jeton) && sameSeal(sign(jeton), signature) ? jeton : null;
      lus.set(request, lu);
      return lu;
    },
  };
}

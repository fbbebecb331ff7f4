import type { Clock } from '#platform/clock.ts';
import { type BiscuitAttente, createAttente } from './auth/attente.ts';
import { type Biscuit, createBiscuit } from './auth/biscuit.ts';

/** What the pages of sign-in need besides the database: the cookies that they give, and the secret that seals them. */
export interface Portier {
  readonly biscuit: Biscuit;
  readonly attente: BiscuitAttente;
  readonly secret: string;
}

export interface PortierOptions {
  readonly baseUrl: string;
  readonly secret: string;
  readonly clock: Clock;
}

/** The doorkeeper of the instance. */
export function createPortier({ baseUrl, secret, clock }: PortierOptions): Portier {
  const secure = baseUrl.startsWith('https:');
  return {
    biscuit: createBiscuit(secret, secure),
    attente: createAttente(secret, secure, clock),
    secret,
  };
}

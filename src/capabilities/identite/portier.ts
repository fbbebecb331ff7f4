import type { Clock } from '#platform/clock.ts';
import type { NewId } from '#platform/ids.ts';
import { type BiscuitAttente, createAttente } from './auth/attente.ts';
import type { Fournisseur } from './auth/bibliotheque.ts';
import { type Biscuit, createBiscuit } from './auth/biscuit.ts';
import { createGuichet, type Guichet } from './auth/guichet.ts';

/** What the pages of sign-in need besides the database: cookies, the secret that seals them, the identity library. */
export interface Portier {
  readonly biscuit: Biscuit;
  readonly attente: BiscuitAttente;
  readonly secret: string;
  readonly guichet: Guichet;
}

export interface PortierOptions {
  readonly baseUrl: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly databaseUrl: string;
  readonly newId: NewId;
  readonly fournisseurs: readonly Fournisseur[];
}

/** The doorkeeper of the instance. */
export function createPortier(options: PortierOptions): Portier {
  const { baseUrl, secret, clock } = options;
  const secure = baseUrl.startsWith('https:');
  return {
    biscuit: createBiscuit(secret, secure),
    attente: createAttente(secret, secure, clock),
    secret,
    guichet: createGuichet(options),
  };
}

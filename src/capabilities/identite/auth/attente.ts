import type { FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock.ts';
import { sameSeal, seal } from '#platform/http/crypto.ts';

/** Somebody whose password was right and who still owes the second step. */
export interface Attente {
  readonly compteId: string;
  /** Where to go afterwards. */
  readonly retour: string;
}

/** Time left to type the code. */
const DUREE_SECONDES = 10 * 60;
const NOM = 'ancrage.attente';

/** Keeps the first step in a sealed cookie while the second one is asked for. */
export function createAttente(secret: string, secure: boolean, clock: Clock) {
  const attributes = `Path=/connexion; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    poser({ compteId, retour }: Attente): string {
      const expire = Math.floor(clock.now().epochMilliseconds / 1000) + DUREE_SECONDES;
      const text = Buffer.from(JSON.stringify([compteId, retour, expire])).toString('base64url');
      return `${NOM}=${text}.${seal(secret, 'attente', text)}; ${attributes}; Max-Age=${DUREE_SECONDES}`;
    },
    effacer: () => `${NOM}=; ${attributes}; Max-Age=0`,
    lire(request: FastifyRequest): Attente | null {
      const [text = '', given = ''] = request.cookies[NOM]?.split('.', 2) ?? [];
      if (!sameSeal(seal(secret, 'attente', text), given)) return null;
      const [compteId, retour, expire] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
        string,
        string,
        number,
      ];
      return clock.now().epochMilliseconds / 1000 < expire ? { compteId, retour } : null;
    },
  };
}

export type BiscuitAttente = ReturnType<typeof createAttente>;

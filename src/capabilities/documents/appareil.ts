import type { FastifyRequest } from 'fastify';
import type { Appareil } from './actions/signer-document.ts';

const LONGUEUR = 300;

/** Network address and browser of a request, kept as evidence of a signature. */
export function appareilDe({ ip, headers }: FastifyRequest): Appareil {
  return { adresseIp: ip, navigateur: headers['user-agent']?.slice(0, LONGUEUR) ?? null };
}

import { sql } from 'kysely';
import type { FastifyRequest } from 'fastify';
import type { ActionContext } from '#platform/http/route.ts';
import type { Biscuit } from '../auth/biscuit.ts';
import { empreinteDe, nouveauJeton } from '../domain/jeton.ts';

/** A session that nobody uses ends after twelve hours (`session_active` prolongs it). */
const INACTIVITE = Temporal.Duration.from({ hours: 12 });

export interface NouvelleSession {
  readonly compteId: string;
  /** Attempts to forget now that the person has proved who they are. */
  readonly cibles?: readonly Uint8Array[];
}

/**
 * Opens a session in the caller's transaction, in place of the one that the browser held. One statement. Returns the
 * cookies to set.
 */
export async function ouvrirSession(
  context: Pick<ActionContext, 'tx' | 'newId' | 'clock'> & { readonly request: FastifyRequest },
  biscuit: Biscuit,
  { compteId, cibles = [] }: NouvelleSession,
): Promise<string[]> {
  const { request, tx, newId } = context;
  const jeton = nouveauJeton();
  const former = biscuit.lire(request);
  await sql`
    WITH ancienne AS (
      DELETE FROM identite.session WHERE empreinte = ${former === null ? null : empreinteDe(former)}
    ), essais AS (
      DELETE FROM identite.essai WHERE cible = ANY (${cibles.map(hexadecimal)}::bytea[])
    )
    INSERT INTO identite.session (id, compte_id, empreinte, adresse_ip, appareil, expire_le)
    VALUES (${newId()}::uuid, ${compteId}::uuid, ${empreinteDe(jeton)}, ${request.ip}, ${appareilDe(request)},
            now() + ${INACTIVITE.toString()}::interval)`.execute(tx);
  return [biscuit.poser(jeton)];
}

/** Ends the session that a request holds. Returns the cookies that erase it. */
export async function fermerSession(
  context: Pick<ActionContext, 'tx'> & { readonly request: FastifyRequest },
  biscuit: Biscuit,
): Promise<string[]> {
  const jeton = biscuit.lire(context.request);
  if (jeton !== null) {
    await context.tx.deleteFrom('identite.session').where('empreinte', '=', empreinteDe(jeton)).execute();
  }
  return [biscuit.effacer()];
}

/** An array of bytes, as PostgreSQL reads each in text. */
const hexadecimal = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

const appareilDe = (request: FastifyRequest): string => (request.headers['user-agent'] ?? '').slice(0, 300);

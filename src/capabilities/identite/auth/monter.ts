import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Services } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { ouvrirSession } from '../actions/ouvrir-session.ts';
import { empreinteDe } from '../domain/jeton.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { PREFIXE, PREFIXE_BISCUITS } from './adresses.ts';

/** The only addresses of the library that the instance answers: its other features are closed. */
const CLES = [
  ['GET', 'generate-register-options'],
  ['POST', 'verify-registration'],
  ['GET', 'generate-authenticate-options'],
  ['POST', 'verify-authentication'],
] as const;

interface CompteOuvert {
  readonly id: string;
  readonly courriel: string;
}

/** Mounts the ceremonies of passkeys and the way back from identity providers. */
export function monterGuichet(app: FastifyInstance, services: Services, portier: Portier): void {
  const { guichet } = portier;
  const ask = (request: FastifyRequest) =>
    guichet.repondre(toFetch(request, services.baseUrl), () => compteDe(services, portier, request));
  for (const [method, name] of CLES) {
    app.route({
      method,
      url: `${PREFIXE}/passkey/${name}`,
      handler: async (request, reply) => {
        if (name.includes('regist') && (await compteDe(services, portier, request)) === null) {
          return void (await reply.code(401).send({}));
        }
        const answer = await ask(request);
        if (!answer.ok) return sendJson(reply, answer, {});
        if (name === 'verify-authentication') return finirCle(services, portier, request, reply, answer);
        if (name === 'verify-registration') await avertir(services, portier, request);
        return sendJson(reply, answer, name.startsWith('generate') ? await answer.json() : {});
      },
    });
  }
  app.get(`${PREFIXE}/callback/:fournisseur`, async (request, reply) => {
    const answer = await ask(request);
    return finirFederation(services, portier, request, reply, answer);
  });
}

/** A passkey is two factors in one: our session opens. */
async function finirCle(
  services: Services,
  { biscuit }: Portier,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Response,
): Promise<void> {
  const cookies = await services.db.forInstance(async (tx) => {
    const compte = await prendreCompte(tx, answer);
    return compte === null
      ? null
      : ouvrirSession({ ...services, tx, request }, biscuit, { compteId: compte.id });
  });
  if (cookies === null) return void (await reply.code(403).send({}));
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  await sendJson(reply, answer, {});
}

/** Back from a provider: our session, or the second step when the account has one; else the sign-in page says why. */
async function finirFederation(
  services: Services,
  { biscuit, attente }: Portier,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Response,
): Promise<void> {
  const target = new URL(answer.headers.get('location') ?? '/connexion?error=inconnue', services.baseUrl);
  const retour = `${target.pathname}${target.search}`;
  const { to, cookies } = await services.db.forInstance(async (tx) => {
    const compte = await prendreCompte(tx, answer);
    if (compte === null) {
      return { to: retour.startsWith('/connexion') ? retour : '/connexion?error=suspendu', cookies: [] };
    }
    if (compte.double) {
      return { to: '/connexion/code', cookies: [attente.poser({ compteId: compte.id, retour })] };
    }
    const opened = await ouvrirSession({ ...services, tx, request }, biscuit, { compteId: compte.id });
    return { to: retour, cookies: opened };
  });
  copyCookies(reply, answer);
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  await reply.redirect(to, 303);
}

/** The account that the library has let in; its session, and the provider's tokens, are taken away at once. Null for nobody, or somebody suspended. */
async function prendreCompte(tx: Tx, answer: Response): Promise<{ id: string; double: boolean } | null> {
  const cookie = answer.headers
    .getSetCookie()
    .find((one) => one.includes(`${PREFIXE_BISCUITS}.session_token=`));
  const token = /session_token=([^.;]+)\./u.exec(decodeURIComponent(cookie ?? ''))?.[1];
  if (token === undefined) return null;
  const { rows } = await sql<{ id: string; double: boolean; suspendu: boolean }>`
    WITH prise AS (
      DELETE FROM auth.session WHERE token = ${token} RETURNING "userId"
    ), oubliees AS (
      UPDATE auth.account a SET "accessToken" = NULL, "refreshToken" = NULL, "idToken" = NULL FROM prise p WHERE a."userId" = p."userId"
    )
    SELECT u.id, coalesce(u."twoFactorEnabled", false) AS double, u."suspenduLe" IS NOT NULL AS suspendu
    FROM prise p JOIN auth."user" u ON u.id = p."userId"`.execute(tx);
  const row = rows[0];
  return row === undefined || row.suspendu ? null : row;
}

async function compteDe(
  { db }: Services,
  { biscuit }: Portier,
  request: FastifyRequest,
): Promise<CompteOuvert | null> {
  const jeton = biscuit.lire(request);
  if (jeton === null) return null;
  const { rows } = await db.pool.query<{ compte_id: string; courriel: string }>(
    'SELECT compte_id, courriel FROM identite.session_active($1)',
    [empreinteDe(jeton)],
  );
  const row = rows[0];
  return row === undefined ? null : { id: row.compte_id, courriel: row.courriel };
}

/** Tells the holder of the account that it has one more key. */
async function avertir(services: Services, portier: Portier, request: FastifyRequest): Promise<void> {
  const compte = await compteDe(services, portier, request);
  if (compte === null) return;
  const { sujet, lignes } = messages.compte.securite.cles.courriel;
  await services.db.forInstance((tx) =>
    envoyerCourriel({ ...services, tx }, { a: compte.courriel, sujet, lignes }),
  );
}

function toFetch(request: FastifyRequest, baseUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const url = new URL(request.url, baseUrl);
  if (request.method === 'GET') return new Request(url, { headers });
  headers.delete('content-length');
  return new Request(url, { method: request.method, headers, body: JSON.stringify(request.body ?? {}) });
}

/** The library's cookies (challenge, state), without its session. */
function copyCookies(reply: FastifyReply, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    if (!cookie.includes('.session_token=')) reply.header('set-cookie', cookie);
  }
}

async function sendJson(reply: FastifyReply, answer: Response, body: unknown): Promise<void> {
  copyCookies(reply, answer);
  await reply.code(answer.status).header('cache-control', 'no-store').send(body);
}

import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import { createPool } from '#platform/db/connect.ts';
import type { NewId } from '#platform/ids.ts';

/** A provider of identities: ProConnect, Keycloak, any OpenID Connect server. */
export interface Fournisseur {
  readonly id: string;
  readonly nom: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface BibliothequeOptions {
  readonly databaseUrl: string;
  readonly baseUrl: string;
  readonly secret: string;
  readonly newId: NewId;
  readonly fournisseurs: readonly Fournisseur[];
  /** The account signed in on these headers: passkeys are registered for it. */
  readonly compteDe: (headers: Headers) => Promise<{ readonly id: string; readonly courriel: string } | null>;
}

export const PREFIXE = '/identite';

/** The library's own session lives only until `mount` has opened ours. */
const TRANSIENT_SECONDS = 60;

/**
 * The identity library, for the two protocols that are not our trade: OpenID Connect and WebAuthn. Its tables are in the
 * schema `auth`; passwords, sessions and mailed links are ours.
 */
export function createBibliotheque(options: BibliothequeOptions) {
  const { databaseUrl, baseUrl, secret, newId, fournisseurs, compteDe } = options;
  const pool = createPool({ connectionString: databaseUrl, max: 2, options: '-c search_path=auth' });
  const auth = betterAuth({
    appName: 'Ancrage',
    database: pool,
    baseURL: baseUrl,
    basePath: PREFIXE,
    secret,
    logger: { disabled: true },
    telemetry: { enabled: false },
    session: { expiresIn: TRANSIENT_SECONDS },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: true } },
    advanced: {
      cookiePrefix: 'ancrage-auth',
      database: { generateId: () => newId() },
      useSecureCookies: baseUrl.startsWith('https:'),
    },
    onAPIError: { errorURL: `${baseUrl}/connexion` },
    rateLimit: { enabled: false },
    plugins: [
      passkey({
        rpName: 'Ancrage',
        rpID: new URL(baseUrl).hostname,
        origin: new URL(baseUrl).origin,
        registration: {
          requireSession: false,
          resolveUser: async ({ ctx }) => {
            const compte = await compteDe(ctx.headers ?? new Headers());
            if (compte === null) throw new Error('a passkey is registered for an account signed in');
            return { id: compte.id, name: compte.courriel, displayName: compte.courriel };
          },
        },
      }),
      genericOAuth({
        config: fournisseurs.map(({ id, issuer, clientId, clientSecret }) => ({
          providerId: id,
          clientId,
          clientSecret,
          discoveryUrl: `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          disableSignUp: true,
        })),
      }),
    ],
  });
  return { auth, close: () => pool.end() };
}

export type Bibliotheque = ReturnType<typeof createBibliotheque>;

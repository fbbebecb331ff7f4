import { AsyncLocalStorage } from 'node:async_hooks';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { NewId } from '#platform/ids.ts';
import { PREFIXE, PREFIXE_BISCUITS } from './adresses.ts';
import type { Demandeur } from './guichet.ts';

/** A provider of identities: ProConnect, Keycloak, any OpenID Connect server. */
export interface Fournisseur {
  readonly id: string;
  readonly nom: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface BibliothequeOptions {
  readonly pool: Pool;
  readonly baseUrl: string;
  readonly secret: string;
  readonly newId: NewId;
  readonly fournisseurs: readonly Fournisseur[];
}

/** The library's own session lives only until `monter` has opened ours. */
const TRANSIENT_SECONDS = 60;

/**
 * The identity library, for the two protocols that are not our trade: OpenID Connect and WebAuthn. Its tables are in the
 * schema `auth`; passwords, sessions and mailed links are ours.
 */
export function createBibliotheque({ pool, baseUrl, secret, newId, fournisseurs }: BibliothequeOptions) {
  const demandeurs = new AsyncLocalStorage<Demandeur>();
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
      cookiePrefix: PREFIXE_BISCUITS,
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
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          requireSession: false,
          resolveUser: async () => {
            const compte = await demandeurs.getStore()?.();
            if (!compte) throw new Error('a passkey is registered for an account signed in');
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
  return {
    repondre: (request: Request, demandeur: Demandeur) =>
      demandeurs.run(demandeur, () => auth.handler(request)),
    async connait(fournisseurId: string): Promise<boolean> {
      const { socialProviders } = await auth.$context;
      return socialProviders.some(({ id }) => id === fournisseurId);
    },
    async partir(fournisseurId: string, retour: string) {
      const { response, headers } = await auth.api.signInSocial({
        body: { provider: fournisseurId, callbackURL: `${baseUrl}${retour}`, disableRedirect: true },
        returnHeaders: true,
      });
      return response.url === undefined ? null : { url: response.url, cookies: headers.getSetCookie() };
    },
  };
}

export type Bibliotheque = ReturnType<typeof createBibliotheque>;

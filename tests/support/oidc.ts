import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface OidcPerson {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** An OpenID Connect server of the tests: it signs in the person given, without asking. */
export interface TestOidc {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in next; null gives up, as somebody who closes the page. */
  person: OidcPerson | null;
  /** Follows the redirections of a browser from an address of the provider until it leaves it. Returns where it goes. */
  follow(url: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startOidc(callback: string): Promise<TestOidc> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: { person: OidcPerson | null } = { person: null };
  const client = { clientId: 'ancrage', clientSecret: 'secret-du-fournisseur-des-essais' };
  const provider = new Provider(issuer, configuration(client, callback, state));
  autoSignIn(provider, state);
  server.on('request', provider.callback());
  return {
    issuer,
    ...client,
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
    follow: (url) => follow(issuer, url),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function configuration(
  client: { clientId: string; clientSecret: string },
  callback: string,
  state: { person: OidcPerson | null },
): object {
  return {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...state.person, sub }),
    }),
    cookies: { keys: ['essai'] },
  };
}

/** Answers the interaction by itself: signed in and agreed, or refused. */
function autoSignIn(provider: Provider, state: { person: OidcPerson | null }): void {
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { params } = await provider.interactionDetails(context.req, context.res);
    const { person } = state;
    if (person === null) {
      const error = { error: 'access_denied', error_description: 'refus' };
      await provider.interactionFinished(context.req, context.res, error);
      context.respond = false;
      return;
    }
    const grant = new provider.Grant({ accountId: person.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(context.req, context.res, {
      login: { accountId: person.sub },
      consent,
    });
    context.respond = false;
  });
}

async function follow(issuer: string, from: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = from;
  for (let hops = 0; hops < 10 && url.startsWith(issuer); hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split('=', 2) ?? [];
      cookies.set(name, value);
    }
    url = new URL(answer.headers.get('location') ?? `/fin?statut=${answer.status}`, url).href;
  }
  return url;
}

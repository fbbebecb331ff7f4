import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestClient, useHouse } from '#tests/support/house.ts';
import { startOidc } from '#tests/support/oidc.ts';

const oidc = await startOidc('http://localhost/identite/callback/campus');
afterAll(() => oidc.stop());

const { clientId, clientSecret, issuer } = oidc;
const test = useHouse({
  oidc: [
    { id: 'campus', nom: 'Compte du campus', issuer, clientId, clientSecret },
    { id: 'absent', nom: 'Service absent', issuer: 'http://127.0.0.1:9', clientId, clientSecret },
  ],
});

let member: TestClient;
beforeEach(async () => {
  member = await test.signIn(await test.createOrganisme(), ['direction']);
});

const person = (email: string, verified = true, sub = email) => ({
  sub,
  email,
  email_verified: verified,
  name: 'Léa Fürst',
});

/** Goes to the provider and back, as a browser. */
async function through(client: TestClient, retour = '/compte') {
  const away = await client.get(`/connexion/federation/campus?retour=${encodeURIComponent(retour)}`);
  const back = new URL(await oidc.follow(away.location ?? ''));
  expect(back.pathname).toBe('/identite/callback/campus');
  return client.get(`${back.pathname}${back.search}`);
}

describe('signing in with an identity provider', () => {
  it('is offered on the sign-in page', async () => {
    expect((await test.anonymous().get('/connexion')).text).toContain('Se connecter avec Compte du campus');
  });

  it('opens the account of the same verified address, and remembers it by the provider’s own name', async () => {
    oidc.person = person(member.courriel, true, 'personne-1');
    const client = test.anonymous();
    expect((await through(client)).location).toBe('/compte');
    expect((await client.get('/compte')).text).toContain(member.courriel);
    oidc.person = person('adresse-changee@campus.fr', true, 'personne-1');
    const again = test.anonymous();
    await through(again);
    expect((await again.get('/compte')).text).toContain(member.courriel);
  });

  it('leaves no session of the library behind, nor its cookie, nor a token of the provider', async () => {
    oidc.person = person(member.courriel);
    const client = test.anonymous();
    await through(client);
    const { rows } = await test.house.services.db.pool.query('SELECT * FROM auth.session');
    expect(rows).toEqual([]);
    expect(client.cookie('ancrage-auth.session_token')).toBeUndefined();
    const kept = await test.house.services.db.pool.query(
      `SELECT FROM auth.account WHERE "accessToken" IS NOT NULL OR "refreshToken" IS NOT NULL OR "idToken" IS NOT NULL`,
    );
    expect(kept.rows).toEqual([]);
  });

  it('does not open an account for an address that the provider has not verified', async () => {
    oidc.person = person(member.courriel, false);
    const client = test.anonymous();
    const answer = await through(client);
    expect(answer.location).toContain('/connexion?error=account_not_linked');
    expect((await client.get(answer.location ?? '')).text).toContain('n’a pas vérifié votre adresse');
    expect((await client.get('/compte')).status).toBe(303);
  });

  it('makes no account for an address that nobody invited', async () => {
    oidc.person = person('inconnue@campus.fr');
    const answer = await through(test.anonymous());
    expect(answer.location).toContain('/connexion?error=signup_disabled');
    const { rows } = await test.house.services.db.pool.query(
      `SELECT FROM auth."user" WHERE email = 'inconnue@campus.fr'`,
    );
    expect(rows).toEqual([]);
  });

  it('does not let a suspended account in', async () => {
    await test.house.services.db.pool.query('UPDATE auth."user" SET "suspenduLe" = now() WHERE email = $1', [
      member.courriel,
    ]);
    oidc.person = person(member.courriel);
    const client = test.anonymous();
    expect((await through(client)).location).toBe('/connexion?error=suspendu');
    expect((await client.get('/compte')).status).toBe(303);
  });

  it('asks for the second step of an account that has one', async () => {
    await test.house.services.db.pool.query(
      'UPDATE auth."user" SET "twoFactorEnabled" = true WHERE email = $1',
      [member.courriel],
    );
    oidc.person = person(member.courriel);
    const client = test.anonymous();
    expect((await through(client)).location).toBe('/connexion/code');
    expect((await client.get('/compte')).status).toBe(303);
  });

  it('says it when the person gives up, and when the provider does not answer', async () => {
    oidc.person = null;
    const client = test.anonymous();
    const given = await through(client);
    expect((await client.get(given.location ?? '')).text).toContain('Vous avez annulé la connexion');
    const absent = await client.get('/connexion/federation/absent');
    expect((await client.get(absent.location ?? '')).text).toContain('Ce service ne répond pas');
    expect((await client.get('/connexion/federation/inconnu')).status).toBe(404);
  });

  it('cannot be replayed, nor finished in another browser', async () => {
    oidc.person = person(member.courriel);
    const client = test.anonymous();
    const away = await client.get('/connexion/federation/campus');
    const back = new URL(await oidc.follow(away.location ?? ''));
    const thief = test.anonymous();
    await thief.get(`${back.pathname}${back.search}`);
    expect((await thief.get('/compte')).status).toBe(303);
  });

  it('never goes to a page that is not ours', async () => {
    oidc.person = person(member.courriel);
    expect((await through(test.anonymous(), '//pirate.fr')).location).toBe('/');
  });
});

describe('the library', () => {
  it('answers no other address than those of the two protocols', async () => {
    const client = test.anonymous();
    for (const path of [
      '/get-session',
      '/sign-in/email',
      '/sign-up/email',
      '/list-sessions',
      '/passkey/list-user-passkeys',
    ]) {
      expect((await client.get(`/identite${path}`)).status).toBe(404);
    }
    expect((await client.get('/identite/passkey/generate-register-options')).status).toBe(401);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '#capabilities/identite/index.ts';
import { accessesOf } from '#platform/http/kernel.ts';
import { isBuiltInAccess } from '#platform/http/access.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { type Answer, type TestClient, useHouse } from '../support/house.ts';
import { type Adresse, adresseDe } from './adresses.ts';
import { empreinteDe } from './empreinte.ts';
import { CANARI, creerTemoin, type OrganismeTemoin } from './organisme-temoin.ts';

const test = useHouse();
let chezNous: OrganismeTemoin;
let chezEux: OrganismeTemoin;
let routes: readonly Route[];
const clients = new Map<Role, TestClient>();

beforeAll(async () => {
  routes = test.house.kernel.routes;
  chezNous = await creerTemoin(test, 'Maison');
  chezEux = await creerTemoin(test, CANARI);
  for (const role of ROLES)
    clients.set(role, await test.signIn(chezNous.organisme, [role], chezNous.params['personneId']));
});

const nameOf = (route: Route) => `${route.kind === 'api' ? `${route.method} /api` : 'PAGE'} ${route.path}`;
const adresse = (route: Route): Adresse => adresseDe(route, chezEux.params) ?? { url: '/', nomme: false };

function client(role: Role): TestClient {
  const known = clients.get(role);
  if (known === undefined) throw new Error(`no client for ${role}`);
  return known;
}

/** The fields of a form filled with ids of the other organisme: whatever the act reads, it reads their rows. */
function champsHostiles(): Record<string, string> {
  return {
    ...chezEux.params,
    _id: newId(),
    intitule: 'Intrusion',
    motif: 'Intrusion dans un autre organisme',
    code: 'INTRUS',
  };
}

async function appeler(who: TestClient, route: Route, { url }: Adresse): Promise<Answer[]> {
  if (route.kind === 'api') {
    const body = route.method === 'GET' ? undefined : { ...chezEux.params, id: newId() };
    return [await who.api(route.method, url.slice('/api/v1'.length), body)];
  }
  const answers = [await who.get(url)];
  for (const acte of Object.keys(route.acts ?? {})) {
    answers.push(await who.postRaw(url, { ...champsHostiles(), ...(await jeton(who)), _acte: acte }));
  }
  return answers;
}

const jetons = new Map<TestClient, string>();

/** The token of the session, taken once from a page that everyone signed in may see. */
async function jeton(who: TestClient): Promise<{ _csrf: string }> {
  const known = jetons.get(who) ?? /name="_csrf" value="([^"]+)"/u.exec((await who.get('/')).text)?.[1] ?? '';
  jetons.set(who, known);
  return { _csrf: known };
}

/** The law wants the name of each organisme of the site told to anyone (LCEN, art. 1-1). */
const PUBLIEES = new Set(['/mentions-legales']);

function fautes(route: Route, { nomme }: Adresse, role: string, answers: readonly Answer[]): string[] {
  return answers.flatMap(({ status, text }, rang) => {
    const where = `${nameOf(route)} as ${role}, answer ${rang}: ${status}`;
    const ecrites = [];
    if (status >= 500) ecrites.push(`${where} is a fault`);
    if (text.includes(CANARI) && !PUBLIEES.has(route.path))
      ecrites.push(`${where} shows the other organisme`);
    if (rang === 0 && nomme && status < 300) ecrites.push(`${where} opens a row of the other organisme`);
    return ecrites;
  });
}

describe('isolation between organismes', { timeout: 300_000 }, () => {
  it('covers every route: each parameter has a row', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => adresseDe(route, chezEux.params) === null).map(nameOf)).toEqual([]);
  });

  it('can see the canary where it belongs: the check looks', async () => {
    const leur = await test.signIn(chezEux.organisme, ['direction'], chezEux.params['personneId']);
    const seen = [];
    for (const route of routes) {
      if (route.kind !== 'page' || !adresse(route).nomme) continue;
      const { status, text } = await leur.get(adresse(route).url);
      if (status === 200 && text.includes(CANARI)) seen.push(route.path);
    }
    expect(seen.length).toBeGreaterThan(10);
  });

  it('shows and changes nothing of another organisme, whatever the route and the role', async () => {
    const { pool } = test.house.services.db;
    const before = await empreinteDe(pool, chezEux.organisme.id);
    const found: string[] = [];
    for (const route of routes) {
      if (route.path === '/deconnexion') continue;
      for (const role of ROLES)
        found.push(
          ...fautes(route, adresse(route), role, await appeler(client(role), route, adresse(route))),
        );
    }
    expect(found).toEqual([]);
    expect(await empreinteDe(pool, chezEux.organisme.id)).toEqual(before);
    expect(Object.values(before).filter((hash) => !hash.startsWith('0:')).length).toBeGreaterThan(10);
  });
});

describe('rights', { timeout: 300_000 }, () => {
  it('close every route to the roles that do not hold its right', async () => {
    const found: string[] = [];
    let closed = 0;
    for (const route of routes) {
      if (isBuiltInAccess(route.access)) continue;
      const { url } = adresseDe(route, chezNous.params) ?? { url: '/' };
      for (const role of ROLES) {
        if (holds(role, route.access)) continue;
        closed += 1;
        const [answer] = await appelerChezNous(client(role), route, url);
        if (answer?.status !== 403) found.push(`${nameOf(route)} as ${role}: ${answer?.status}`);
      }
    }
    expect(found).toEqual([]);
    expect(closed).toBeGreaterThan(50);
  });

  it('close every route that is not public to the anonymous and to an ended session', async () => {
    const ended = await test.signIn(chezNous.organisme, ['direction']);
    await test.house.services.db.pool
      .query(`UPDATE identite.session SET expire_le = now() - interval '1 second'
      WHERE id = (SELECT id FROM identite.session ORDER BY cree_le DESC LIMIT 1)`);
    const found: string[] = [];
    for (const route of routes) {
      if (accessesOf(route).every((access) => access === 'public')) continue;
      const { url } = adresseDe(route, chezNous.params) ?? { url: '/' };
      for (const who of [test.anonymous(), ended]) {
        const [answer] = await appelerChezNous(who, route, url);
        if (![303, 401, 410].includes(answer?.status ?? 0)) found.push(`${nameOf(route)}: ${answer?.status}`);
      }
    }
    expect(found).toEqual([]);
  });
});

function holds(role: Role, right: string): boolean {
  return test.house.capabilities.some(({ rights }) => rights?.[right]?.roles.includes(role) === true);
}

async function appelerChezNous(who: TestClient, route: Route, url: string): Promise<Answer[]> {
  if (route.kind === 'page') return [await who.get(url)];
  return [await who.api(route.method, url.replace('/api/v1', ''), route.method === 'GET' ? undefined : {})];
}

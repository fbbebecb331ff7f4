import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCapability } from '#platform/capability.ts';
import { api } from '#platform/http/define.ts';
import { newId } from '#platform/ids.ts';
import { ok } from '#platform/result.ts';
import { type TestClient, useHouse } from '#tests/support/house.ts';

let now = Temporal.Now.instant();

const essai = defineCapability({
  name: 'essai',
  floor: 7,
  dependsOn: [],
  routes: [
    api({
      method: 'GET',
      path: '/essai',
      access: 'droit.lire',
      summary: 'Qui suis-je',
      response: z.object({ organisme: z.string() }),
      run: async (context) => ok({ organisme: context.organismeId }),
    }),
    api({
      method: 'GET',
      path: '/essai/membres',
      access: 'membre.gerer',
      summary: 'Réservé à la direction',
      response: z.object({}),
      run: async () => ok({}),
    }),
  ],
});

const test = useHouse({ clock: { now: () => now }, onTop: [essai] });
const PATH = '/reglages/cles-api';

const fields = (other: Record<string, string | string[]> = {}) => ({
  _id: newId(),
  nom: 'Paie',
  jours: '30',
  droits: ['droit.lire'],
  ...other,
});

async function makeKey(client: TestClient, other: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await client.post(`${PATH}/nouvelle`, fields(other), 'creer');
  return /value="(ancrage_[\w-]{43})"/u.exec(answer.text)?.[1] ?? `no key: ${answer.status}`;
}

const call = (key: string, path = '/essai') => test.anonymous().bearer(key, path);

describe('API keys', () => {
  it('act for their organisme within their rights, and are shown once', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    const key = await makeKey(client);
    const answer = await call(key);
    expect(JSON.parse(answer.text)).toEqual({ organisme: organisme.id });
    expect((await call(key, '/essai/membres')).status).toBe(403);
    const list = await client.get(PATH);
    expect(list.text).not.toContain(key);
    expect(list.text).toContain(key.slice(0, 14));
    const { rows } = await test.house.services.db.pool.query('SELECT c::text FROM identite.cle_api c');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('cannot carry a right that their maker does not hold', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['direction']);
    const answer = await client.post(
      `${PATH}/nouvelle`,
      fields({ droits: ['droit.lire', 'essai.inconnu'] }),
      'creer',
    );
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Vous ne pouvez pas donner un droit que vous n’avez pas.');
    expect(answer.text).toContain('value="Paie"');
  });

  it('are made once when the form is sent twice', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['direction']);
    const same = fields({ nom: 'Une fois' });
    await client.post(`${PATH}/nouvelle`, same, 'creer');
    expect((await client.post(`${PATH}/nouvelle`, same, 'creer')).status).toBe(303);
    expect((await client.get(PATH)).text.match(/>Une fois</gu)).toHaveLength(1);
  });

  it('stop when revoked, when expired, when unknown, when who made them leaves or loses the right', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    const [revoked, alive] = [await makeKey(client, { nom: 'A' }), await makeKey(client, { nom: 'B' })];
    const id = /name="cle" value="([^"]+)"/u.exec((await client.get(PATH)).text.split('>A<')[1] ?? '')?.[1];
    await client.post(PATH, { cle: id ?? '' }, 'revoquer');
    expect((await call(revoked)).status).toBe(401);
    expect((await call(`${alive.slice(0, -1)}!`)).status).toBe(401);
    expect((await call(alive)).status).toBe(200);
    const setRoles = (roles: string[], actif: boolean) =>
      test.inside(organisme, ({ tx }) => tx.updateTable('identite.membre').set({ roles, actif }).execute());
    await setRoles(['apprenant'], true);
    expect((await call(alive)).status).toBe(403);
    await setRoles(['direction'], false);
    expect((await call(alive)).status).toBe(401);
    await setRoles(['direction'], true);
    now = now.add({ hours: 24 * 30 });
    expect((await call(alive)).status).toBe(401);
  });

  it('keep their last use', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['direction']);
    const key = await makeKey(client);
    expect((await client.get(PATH)).text).toContain('Jamais');
    await call(key);
    expect((await client.get(PATH)).text).not.toContain('Jamais');
  });

  it('of another organisme cannot be revoked', async () => {
    const owner = await test.signIn(await test.createOrganisme('Alpha'), ['direction']);
    const key = await makeKey(owner);
    const id = /name="cle" value="([^"]+)"/u.exec((await owner.get(PATH)).text)?.[1] ?? '';
    const other = await test.signIn(await test.createOrganisme('Beta'), ['direction']);
    await makeKey(other);
    expect((await other.post(PATH, { cle: id }, 'revoquer')).status).toBe(404);
    expect((await call(key)).status).toBe(200);
  });
});

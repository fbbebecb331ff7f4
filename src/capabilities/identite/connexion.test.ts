import { beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, type TestOrganisme, useHouse } from '#tests/support/house.ts';

let now = Temporal.Now.instant();
const test = useHouse({ clock: { now: () => now } });

let organisme: TestOrganisme;
let courriel: string;
beforeEach(async () => {
  organisme = await test.createOrganisme();
  const client = await test.signIn(organisme, ['direction']);
  courriel = client.courriel;
});

const enter = (motDePasse: string, adresse = courriel, client = test.anonymous()) =>
  client.post('/connexion', { courriel: adresse, motDePasse });

const sentence = (text: string) => /<p[^>]*>[^<]*ne correspond pas[^<]*/u.exec(text)?.[0];

describe('signing in with a password', () => {
  it('goes where the person wanted to go, inside our pages only', async () => {
    const client = test.anonymous();
    const back = await client.post('/connexion?retour=%2Favis', { courriel, motDePasse: PASSWORD });
    expect(back.location).toBe('/avis');
    expect((await client.get('/avis')).status).toBe(200);
    const away = await test
      .anonymous()
      .post('/connexion?retour=%2F%2Fpirate.fr', { courriel, motDePasse: PASSWORD });
    expect(away.location).toBe('/');
  });

  it('opens a new session in place of the former one', async () => {
    const client = test.anonymous();
    await enter(PASSWORD, courriel, client);
    const former = client.cookie('ancrage.session');
    await enter(PASSWORD, courriel, client);
    expect(client.cookie('ancrage.session')).not.toBe(former);
    const thief = test.anonymous();
    thief.setCookie('ancrage.session', former ?? '');
    expect((await thief.get('/avis')).status).toBe(303);
  });

  it('keeps no token that would open a session', async () => {
    const client = test.anonymous();
    await enter(PASSWORD, courriel, client);
    const jeton = client.cookie('ancrage.session')?.split('.')[0] ?? '?';
    const { rows } = await test.house.services.db.pool.query('SELECT s::text FROM identite.session s');
    expect(JSON.stringify(rows)).not.toContain(jeton);
  });

  it('says nothing of which addresses have an account', async () => {
    const [known, unknown] = [await enter('faux mot de passe'), await enter('faux', 'absente@essai.fr')];
    expect(known.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(sentence(known.text)).toBe(sentence(unknown.text));
  });

  it('refuses a suspended account, once its password is right', async () => {
    await test.house.services.db.pool.query('UPDATE auth."user" SET "suspenduLe" = now() WHERE email = $1', [
      courriel,
    ]);
    expect((await enter('faux mot de passe')).text).toContain('ne correspond pas');
    expect((await enter(PASSWORD)).text).toContain('Ce compte est suspendu');
  });
});

describe('too many attempts', () => {
  it('make everybody wait, the right password too; then it opens and all is forgotten', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect((await enter('faux mot de passe')).status).toBe(401);
    const locked = await enter(PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.text).toContain('Attendez 1 minute');
    now = now.add({ seconds: 61 });
    expect((await enter(PASSWORD)).status).toBe(303);
    expect((await enter('faux mot de passe')).status).toBe(401);
  });

  it('are counted when they come all at once', async () => {
    const guesses = await Promise.all(Array.from({ length: 30 }, () => enter('faux mot de passe')));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('are counted for addresses without account too', async () => {
    const adresse = 'inconnue@essai.fr';
    for (let tries = 0; tries < 10; tries += 1) await enter('faux', adresse);
    expect((await enter('faux', adresse)).status).toBe(429);
    expect((await enter(PASSWORD)).status).toBe(303);
  });

  it('start again from zero after an hour', async () => {
    for (let tries = 0; tries < 9; tries += 1) await enter('faux mot de passe');
    now = now.add({ hours: 1, seconds: 1 });
    await enter('faux mot de passe');
    expect((await enter('faux mot de passe')).status).toBe(401);
  });
});

describe('a session', () => {
  it('made up or cut from another instance opens nothing', async () => {
    const client = test.anonymous();
    for (const value of ['x', `${'A'.repeat(43)}.${'B'.repeat(43)}`, `${'A'.repeat(43)}.`, '']) {
      client.setCookie('ancrage.session', value);
      expect((await client.get('/avis')).status).toBe(303);
    }
  });

  it('ends when the person signs out', async () => {
    const client = test.anonymous();
    await enter(PASSWORD, courriel, client);
    const held = client.cookie('ancrage.session') ?? '';
    await client.post('/avis', {}, 'lireTout');
    await client.signOut();
    expect(client.cookie('ancrage.session')).toBeUndefined();
    client.setCookie('ancrage.session', held);
    expect((await client.get('/avis')).status).toBe(303);
  });

  it('ends twelve hours after its last use', async () => {
    const client = test.anonymous();
    await enter(PASSWORD, courriel, client);
    const { pool } = test.house.services.db;
    const age = (interval: string) =>
      pool.query(
        'UPDATE identite.session SET vu_le = vu_le - $1::interval, cree_le = cree_le - $1::interval, expire_le = expire_le - $1::interval',
        [interval],
      );
    await age('11 hours');
    expect((await client.get('/avis')).status).toBe(200);
    await age('11 hours');
    expect((await client.get('/avis')).status).toBe(200);
    await age('12 hours 1 minute');
    expect((await client.get('/avis')).status).toBe(303);
  });
});

describe('what is forgotten', () => {
  it('each night: old traces, never a session in use', async () => {
    const client = test.anonymous();
    await enter(PASSWORD, courriel, client);
    const { pool } = test.house.services.db;
    await pool.query(
      `INSERT INTO identite.session (id, compte_id, empreinte, adresse_ip, appareil, expire_le)
       SELECT gen_random_uuid(), compte_id, sha256('ancienne'), '', '', now() - interval '13 months' FROM identite.session LIMIT 1`,
    );
    await pool.query(`SELECT graphile_worker.add_job('identite.oublier')`);
    await test.house.runDueJobs();
    const { rows } = await pool.query(`SELECT FROM identite.session WHERE empreinte = sha256('ancienne')`);
    expect(rows).toEqual([]);
    expect((await client.get('/avis')).status).toBe(200);
  });
});

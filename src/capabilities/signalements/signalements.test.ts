import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#capabilities/identite/index.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';

const test = useHouse();
const CANARI = 'Canari-Signalement-Violet';
let organisme: TestOrganisme;
let slug: string;
let direction: TestClient;
let code: string;
let id: string;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  const { pool } = test.house.services.db;
  slug = (await pool.query('SELECT slug FROM identite.organisme WHERE id = $1', [organisme.id])).rows[0].slug;
  direction = await test.signIn(organisme, ['direction']);
  const recu = await test
    .anonymous()
    .post(`/signaler/${slug}`, { nature: 'violence', texte: CANARI, contact: '' });
  code = /<strong>([2-9A-Z-]{19})<\/strong>/u.exec(recu.text)?.[1] ?? '';
  id = (await pool.query('SELECT id FROM signalements.signalement WHERE organisme_id = $1', [organisme.id]))
    .rows[0].id;
});

const designer = async () => {
  const { pool } = test.house.services.db;
  const { rows } = await pool.query('SELECT id FROM auth."user" WHERE email = $1', [direction.courriel]);
  await direction.post('/reglages/signalements', { compteId: rows[0].id, habilite: 'oui' }, 'designer');
};

describe('a report', () => {
  it('comes without account and is followed with its code, by nobody without it', async () => {
    expect(code).not.toBe('');
    const suivi = await test
      .anonymous()
      .post(`/signaler/${slug}/suivi`, { code: code.toLowerCase() }, 'ouvrir');
    expect(suivi.text).toContain(CANARI);
    const faux = await test
      .anonymous()
      .post(`/signaler/${slug}/suivi`, { code: 'ABCD-ABCD-ABCD-ABCD' }, 'ouvrir');
    expect(faux.status).toBe(404);
    expect(faux.text).toContain('aucun signalement');
    expect(faux.text).not.toContain(CANARI);
  });

  it('is not read with another organisme’s address', async () => {
    const autre = await test.createOrganisme();
    const { rows } = await test.house.services.db.pool.query(
      'SELECT slug FROM identite.organisme WHERE id = $1',
      [autre.id],
    );
    const suivi = await test.anonymous().post(`/signaler/${rows[0].slug}/suivi`, { code }, 'ouvrir');
    expect(suivi.status).toBe(404);
  });

  it('is received once when the form is sent twice', async () => {
    const fields = { _id: newId(), nature: 'autre', texte: 'Deux fois', contact: '' };
    await test.anonymous().post(`/signaler/${slug}`, fields);
    expect((await test.anonymous().post(`/signaler/${slug}`, fields)).status).toBe(200);
    const { rows } = await test.house.services.db.pool.query(
      'SELECT 1 FROM signalements.message WHERE texte = $1',
      ['Deux fois'],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('who reads', () => {
  it('nobody before being named: no role, not the direction, not the administrator', async () => {
    const clients = [await test.signInAdministrator()];
    for (const role of ROLES) clients.push(await test.signIn(organisme, [role]));
    for (const client of clients) {
      for (const url of ['/signalements', `/signalements/${id}`]) {
        const { status, text } = await client.get(url);
        expect([303, 403, 404]).toContain(status);
        expect(text).not.toContain(CANARI);
      }
      const lue = await client.post(`/signalements/${id}`, {}, 'lire', '/');
      expect(lue.status).toBeGreaterThanOrEqual(400);
      expect(lue.text).not.toContain(CANARI);
      const accueil = await client.get('/');
      expect(accueil.text).not.toContain('signalement à traiter');
      expect(accueil.text).not.toContain('signalements à traiter');
      expect((await client.get(`/recherche?q=${CANARI}`)).text).not.toContain(`${CANARI}</`);
    }
  });

  it('the named person, and each reading is noted', async () => {
    await designer();
    expect((await direction.get('/')).text).toContain('à traiter');
    expect((await direction.get('/signalements')).text).not.toContain(CANARI);
    const avant = await direction.get(`/signalements/${id}`);
    expect(avant.text).not.toContain(CANARI);
    expect(avant.text).toContain('Personne ne l’a encore lu');
    const lue = await direction.post(`/signalements/${id}`, {}, 'lire');
    expect(lue.text).toContain(CANARI);
    expect((await direction.get(`/signalements/${id}`)).text).not.toContain('Personne ne l’a encore lu');
  });

  it('answers, and the person reads the answer', async () => {
    await direction.post(`/signalements/${id}`, { texte: 'Nous vous recevons demain' }, 'repondre');
    const suivi = await test.anonymous().post(`/signaler/${slug}/suivi`, { code }, 'ouvrir');
    expect(suivi.text).toContain('Nous vous recevons demain');
    await direction.post(`/signalements/${id}`, { suite: 'Enquête menée' }, 'clore');
    expect(
      (
        await direction.post(
          `/signalements/${id}`,
          { _id: newId(), texte: 'Encore' },
          'repondre',
          '/signalements',
        )
      ).status,
    ).toBe(409);
  });

  it('leaves nothing of it in the facts', async () => {
    const { rows } = await test.house.services.db.pool.query<{ tout: string; n: number }>(
      `SELECT string_agg(donnees::text, ' ') AS tout, count(*)::int AS n FROM registre.fait WHERE organisme_id = $1 AND type LIKE 'signalement.%'`,
      [organisme.id],
    );
    expect(rows[0]?.n).toBeGreaterThan(3);
    expect(rows[0]?.tout).not.toMatch(/Canari|recevons|Enquête/u);
  });
});

describe('the procedure', () => {
  it('is published by the direction and acknowledged once by its reader', async () => {
    await direction.post('/reglages/signalements', { texte: 'Parlez à la direction.' }, 'publier');
    const apprenant = await test.signIn(organisme, ['apprenant']);
    expect((await apprenant.get('/procedure-signalement')).text).toContain('Parlez à la direction.');
    expect((await apprenant.post('/reglages/signalements', { texte: 'X' }, 'publier', '/')).status).toBe(403);
  });
});

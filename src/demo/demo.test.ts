import { beforeAll, describe, expect, it } from 'vitest';
import { COMPTES_DEMO, MOT_DE_PASSE_DEMO } from '#capabilities/identite/demo.ts';
import { TestClient, useHouse } from '#tests/support/house.ts';
import { type BilanDemo, chargerDemo, estVide } from './charger.ts';

const test = useHouse();
let bilan: BilanDemo;
let vide: boolean;

beforeAll(async () => {
  vide = await estVide(test.house.services);
  bilan = await chargerDemo(test.house.services);
});

describe('the demo territory', () => {
  it('has the people, the sessions and the signatures of a school year', async () => {
    expect([vide, await estVide(test.house.services)]).toEqual([true, false]);
    expect(bilan.apprenants).toBeGreaterThanOrEqual(175);
    expect(bilan.creneaux).toBeGreaterThan(500);
    expect(bilan.presences).toBeGreaterThan(2_000);
  });

  it('lets each demo account in, to a home page of its own', async () => {
    const answers = [];
    for (const { courriel } of COMPTES_DEMO) {
      const client = new TestClient(test.house);
      const entree = await client.post('/connexion', { courriel, motDePasse: MOT_DE_PASSE_DEMO });
      answers.push([courriel, entree.status, (await client.get('/')).status]);
    }
    expect(answers).toEqual(COMPTES_DEMO.map(({ courriel }) => [courriel, 303, 200]));
  });

  it('gives the trainer something to do, whatever the day', async () => {
    const client = new TestClient(test.house);
    await client.post('/connexion', { courriel: 'formateur@campus.demo', motDePasse: MOT_DE_PASSE_DEMO });
    expect((await client.get('/')).text).toContain('Ouvrir l’émargement');
  });

  it('publishes a catalogue that can be trusted: eleven formations of twelve, one still without its dates', async () => {
    const anonyme = new TestClient(test.house);
    const liste = JSON.parse((await anonyme.get('/api/v1/catalogue')).text) as { formations: unknown[] };
    const page = (await anonyme.get('/catalogue')).text;
    expect([liste.formations.length, page.includes('Tableur')]).toEqual([11, false]);
    expect(page).toContain('Médiateur social accès aux droits et services');
  });

  it('has documents in every state of real life', async () => {
    const client = new TestClient(test.house);
    await client.post('/connexion', { courriel: 'direction@campus.demo', motDePasse: MOT_DE_PASSE_DEMO });
    const { text } = await client.get('/');
    expect(text).toContain('/documents?quoi=a-signer');
    expect(text).toContain('/documents?quoi=a-regenerer');
    const { rows } = await test.house.services.db.pool.query<{ type: string; complets: number }>(
      'SELECT type, count(complet_le)::int AS complets FROM documents.document GROUP BY type',
    );
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(rows.some(({ complets }) => complets > 0)).toBe(true);
  });
});

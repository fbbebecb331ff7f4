import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#capabilities/identite/index.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { besoinsSansDecision } from './index.ts';

const test = useHouse();
const CANARI = 'Canari-Besoin-Indigo';
let organisme: TestOrganisme;
let inscriptionId: string;
let personneId: string;
let referent: TestClient;
let url: string;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  const debut = Temporal.Now.instant().round('minute').add({ hours: 1 });
  const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 1 });
  inscriptionId = seance.apprenants[0]?.inscriptionId ?? '';
  personneId = seance.apprenants[0]?.personneId ?? '';
  url = `/accompagnement/${inscriptionId}`;
  referent = await test.signIn(organisme, ['referent_handicap']);
});

const sansDecision = () =>
  test.inside(organisme, ({ tx, organismeId }) => besoinsSansDecision(tx, organismeId));

describe('a need', () => {
  it('is not recorded before the person is informed; nothing typed is lost', async () => {
    const refus = await referent.post(url, { besoin: CANARI, informe: '', accord: '' }, 'noter');
    expect(refus.status).toBe(422);
    expect(refus.text).toContain(CANARI);
    expect(await sansDecision()).toEqual({ besoins: 0, sansDecision: 0 });
  });

  it('waits for a decision, once', async () => {
    const fields = { _id: newId(), besoin: CANARI, informe: 'oui', accord: '' };
    expect((await referent.post(url, fields, 'noter')).status).toBe(303);
    expect((await referent.post(url, fields, 'noter')).status).toBe(303);
    expect(await sansDecision()).toEqual({ besoins: 1, sansDecision: 1 });
    expect((await referent.get('/')).text).toContain('attend une décision');
  });

  it('gets an accommodation that the staff sees only with the person’s agreement, without its reason', async () => {
    const besoin = /name="besoin" value="([^"]+)"/u.exec((await referent.get(url)).text)?.[1] ?? '';
    const decision = {
      besoin,
      nature: 'tiers_temps',
      consigne: 'Salle 2 le matin',
      du: '2026-01-01',
      au: '',
    };
    expect((await referent.post(url, decision, 'decider')).status).toBe(303);
    expect((await sansDecision()).sansDecision).toBe(0);
    const formateur = await test.signIn(organisme, ['direction']);
    expect((await formateur.get(`/inscriptions/${inscriptionId}`)).text).not.toContain('Tiers-temps');
    await referent.post(url, { besoin, accord: 'oui' }, 'accord');
    const page = await formateur.get(`/inscriptions/${inscriptionId}`);
    expect(page.text).toContain('Tiers-temps');
    expect(page.text).toContain('Salle 2 le matin');
    expect(page.text).not.toContain(CANARI);
  });

  it('is seen by nobody else: pages, search, exports, timeline, home', async () => {
    const clients = [await test.signInAdministrator()];
    for (const role of ROLES.filter((role) => role !== 'referent_handicap'))
      clients.push(await test.signIn(organisme, [role], role === 'apprenant' ? personneId : null));
    for (const client of clients) {
      for (const chemin of [url, '/accompagnement'])
        expect([303, 403, 404]).toContain((await client.get(chemin)).status);
      for (const chemin of [
        '/',
        `/personnes/${personneId}`,
        `/inscriptions/${inscriptionId}`,
        '/personnes?export=csv',
        '/mon-parcours',
      ])
        expect((await client.get(chemin)).text).not.toContain(CANARI);
      expect((await client.api('GET', `/inscriptions/${inscriptionId}`)).text).not.toContain(CANARI);
    }
    const { rows } = await test.house.services.db.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM registre.fait WHERE organisme_id = $1 AND donnees::text LIKE '%${CANARI}%'`,
      [organisme.id],
    );
    expect(rows[0]?.n).toBe(0);
  });
});

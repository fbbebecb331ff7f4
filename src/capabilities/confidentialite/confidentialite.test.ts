import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { chargerDemo } from '../../demo/charger.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';

let now = Temporal.Now.instant();
const test = useHouse({ clock: { now: () => now } });

let organisme: TestOrganisme;
let direction: TestClient;
beforeAll(async () => {
  await chargerDemo(test.house.services);
  const { rows } = await test.house.services.db.pool.query<{ id: string }>(
    `SELECT m.organisme_id AS id FROM identite.membre m JOIN auth."user" u ON u.id = m.compte_id WHERE u.email = 'direction@campus.demo'`,
  );
  organisme = { id: rows[0]?.id ?? '', nom: 'Campus' };
  direction = await test.signIn(organisme, ['direction']);
}, 240_000);

interface Person {
  id: string;
  prenom: string;
  nom_naissance: string;
  courriel: string;
}

/** Persons of the demo, learners first. */
async function people(limit: number): Promise<Person[]> {
  const { rows } = await test.house.services.db.pool.query<Person>(
    `SELECT p.id, p.prenom, p.nom_naissance, p.courriel FROM annuaire.personne p
     WHERE p.organisme_id = $1 AND p.courriel IS NOT NULL AND p.prenom <> 'Effacé'
       AND NOT EXISTS (SELECT FROM identite.membre m WHERE m.personne_id = p.id)
     ORDER BY (SELECT count(*) FROM parcours.inscription i WHERE i.personne_id = p.id) DESC, p.id LIMIT $2`,
    [organisme.id, limit],
  );
  return rows;
}

const pathOf = ({ id }: { id: string }) => `/personnes/${id}/donnees-personnelles`;

/** Tables where a text stands, whatever the column. */
async function tablesWith(text: string): Promise<string[]> {
  const { pool } = test.house.services.db;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_schema || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'registre')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await pool.query(`SELECT FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [`%${text}%`]);
    if (hit.rowCount === 1) found.push(name);
  }
  return found;
}

describe('the data of a person', () => {
  it('are exported whole, for people and machines, without those of anybody else', async () => {
    const [one, other] = await people(2);
    if (one === undefined || other === undefined) throw new Error('the demo has no learner');
    const answer = (await direction.get(`${pathOf(one)}?export=zip`)).bytes;
    const files = unzipSync(answer);
    const text = new TextDecoder().decode(files['donnees.json']);
    for (const expected of [one.courriel, 'parcours.inscription', 'emargement.presence', 'registre.fait']) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain(other.courriel);
    expect(Object.keys(files).toSorted()).toEqual(['donnees.html', 'donnees.json']);
  });

  it('are erased on request, for every kind of person, and stay as proof only', async () => {
    const all = await people(25);
    for (const person of all) {
      expect((await direction.post(pathOf(person), { demande: 'oui' }, 'effacer')).status).toBe(303);
    }
    const [first] = all;
    if (first === undefined) throw new Error('the demo has no learner');
    const left = await tablesWith(first.courriel);
    expect(left.filter((name) => !name.startsWith('documents.'))).toEqual([]);
    expect((await direction.get(pathOf(first))).text).toContain('ont été effacées le');
    expect((await direction.post(pathOf(first), { demande: 'oui' }, 'effacer')).status).toBe(409);
    const { rows } = await test.house.services.db.pool.query(
      'SELECT count(*)::integer AS n FROM emargement.presence p JOIN parcours.inscription i ON i.id = p.inscription_id WHERE i.personne_id = $1',
      [first.id],
    );
    expect((rows[0] as { n: number }).n).toBeGreaterThan(0);
  });

  it('are not erased without the person’s request', async () => {
    const [one] = await people(1);
    if (one === undefined) throw new Error('the demo has no learner');
    const answer = await direction.post(pathOf(one), {}, 'effacer');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Cochez cette case');
    expect((await tablesWith(one.courriel)).length).toBeGreaterThan(0);
  });

  it('come to their term after the file is archived, each at its own', async () => {
    const [one] = await people(1);
    if (one === undefined) throw new Error('the demo has no learner');
    const { pool } = test.house.services.db;
    await pool.query('UPDATE annuaire.personne SET archivee_le = $2 WHERE id = $1', [one.id, now.toString()]);
    const purge = async () => {
      await pool.query(`SELECT graphile_worker.add_job('confidentialite.purger')`);
      await test.house.runDueJobs();
    };
    await purge();
    expect(await tablesWith(one.courriel)).toContain('annuaire.personne');
    now = now.add({ hours: 24 * 366 * 3 });
    await purge();
    expect(await tablesWith(one.courriel)).not.toContain('annuaire.personne');
    const { rows } = await pool.query<{ mois: number }>(
      'SELECT mois FROM confidentialite.effacement WHERE personne_id = $1 ORDER BY mois',
      [one.id],
    );
    expect(rows.map(({ mois }) => mois)).toContain(36);
    expect(rows.map(({ mois }) => mois)).not.toContain(72);
    now = now.subtract({ hours: 24 * 366 * 3 });
  });

  it('are for the direction, in its own organisme', async () => {
    const [one] = await people(1);
    if (one === undefined) throw new Error('the demo has no learner');
    const assistant = await test.signIn(organisme, ['assistant']);
    expect((await assistant.get(pathOf(one))).status).toBe(403);
    const stranger = await test.signIn(await test.createOrganisme('Beta'), ['direction']);
    expect((await stranger.get(pathOf(one))).status).toBe(404);
    expect((await stranger.get(`${pathOf(one)}?export=zip`)).status).toBe(404);
  });

  it('are taken away by the person, alone', async () => {
    const [one] = await people(1);
    if (one === undefined) throw new Error('the demo has no learner');
    const learner = await test.signIn(organisme, ['apprenant'], one.id);
    const files = unzipSync((await learner.get('/compte/donnees?export=zip')).bytes);
    expect(new TextDecoder().decode(files['donnees.json'])).toContain(one.courriel);
    const without = await test.signIn(organisme, ['formateur']);
    expect((await without.get('/compte/donnees?export=zip')).text).toContain('relié à aucune fiche');
  });
});

describe('the register of processing', () => {
  it('holds every purpose that the code declares, and is exported', async () => {
    const { text } = await direction.get('/reglages/donnees-personnelles');
    const purposes = test.house.capabilities.flatMap(({ personalData }) => personalData ?? []);
    expect(purposes.length).toBeGreaterThan(50);
    for (const { purpose } of purposes) expect(text).toContain(purpose.replaceAll("'", '&#x27;'));
    const csv = await direction.get('/reglages/donnees-personnelles?export=csv');
    expect(csv.text).toContain('annuaire.personne.nom_naissance');
  });
});

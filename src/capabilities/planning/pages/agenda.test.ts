import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { annulerCreneau } from '../actions/annuler-creneau.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { le, type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let noe: TestClient;
let bureau: TestClient;
let terrain: TerrainEssai;
let creneauId: string;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
  bureau = await test.signIn(organisme, ['assistant']);
  noe = await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe);
  const demande = uneDemande(terrain);
  creneauId = demande.id;
  await test.inside(organisme, (context) => creerCreneau(context, { ...demande, prevenir: false }));
  await test.inside(organisme, (context) =>
    creerCreneau(context, {
      ...uneDemande(terrain, {
        sessionId: terrain.sessions[1],
        moduleId: terrain.modules[1],
        salleId: terrain.salles[1],
        formateurIds: [],
        debut: le('2026-11-25', '09:00'),
        fin: le('2026-11-25', '12:00'),
      }),
      prevenir: false,
    }),
  );
});

/** L'adresse montrée une fois, sans le nom du serveur. */
async function ouvrir(client: TestClient, url: string): Promise<string> {
  const { text } = await client.post(url, {}, 'ouvrir');
  return /value="http:\/\/localhost(\/agenda\/[\w-]+\.ics)"/u.exec(text)?.[1] ?? '';
}

const lire = (url: string, etag?: string) =>
  test.house.app.inject({ url, headers: etag === undefined ? {} : { 'if-none-match': etag } });

describe('l’agenda d’une personne', () => {
  it('se lit sans compte à son adresse secrète, et ne dit que ses créneaux', async () => {
    expect((await noe.get('/compte/agenda')).text).toContain('pas encore d’adresse');
    const flux = await lire(await ouvrir(noe, '/compte/agenda'));
    expect(flux.statusCode).toBe(200);
    expect(flux.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(flux.body).toContain('SUMMARY:Accueillir un public');
    expect(flux.body).toContain(`UID:${creneauId}@localhost`);
    expect(flux.body).toContain('DTSTART:20261124T080000Z');
    expect(flux.body).toContain('LOCATION:Atelier\\, Site de Mulhouse');
    expect(flux.body).not.toContain('Animer un atelier');
    expect((await noe.get('/compte/agenda')).text).toContain('Une adresse répond depuis le');
  });

  it('répond 304 tant que rien ne change, et garde les annulés', async () => {
    const url = await ouvrir(noe, '/compte/agenda');
    const premier = await lire(url);
    const etag = String(premier.headers.etag);
    const second = await lire(url, `W/${etag}`);
    expect([second.statusCode, second.body]).toEqual([304, '']);
    await test.inside(organisme, (context) =>
      annulerCreneau(context, { creneauId, motif: 'Neige', prevenir: false }),
    );
    const change = await lire(url, etag);
    expect(change.statusCode).toBe(200);
    expect(change.body).toContain('STATUS:CANCELLED');
    expect(change.body).toContain('SEQUENCE:1');
  });

  it('n’a qu’une adresse : la nouvelle ferme l’ancienne, et la fermer la fait taire', async () => {
    const ancienne = await ouvrir(noe, '/compte/agenda');
    const nouvelle = await ouvrir(noe, '/compte/agenda');
    expect((await lire(ancienne)).statusCode).toBe(410);
    expect((await lire(nouvelle)).statusCode).toBe(200);
    await noe.post('/compte/agenda', {}, 'fermer');
    expect((await lire(nouvelle)).statusCode).toBe(410);
    expect((await lire(`/agenda/${'A'.repeat(43)}.ics`)).statusCode).toBe(410);
  });

  it('se tait quand la personne n’a plus de compte', async () => {
    const url = await ouvrir(noe, '/compte/agenda');
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('identite.membre')
        .set({ actif: false })
        .where('personne_id', '=', terrain.apprenants.noe)
        .execute(),
    );
    expect((await lire(url)).statusCode).toBe(404);
  });
});

describe('l’agenda d’une salle ou d’une session', () => {
  it('s’ouvre par la gestion, pour une salle', async () => {
    const url = await ouvrir(bureau, `/planning/agenda?vue=salle&id=${terrain.salles[1]}`);
    const { body } = await lire(url);
    expect(body).toContain('SUMMARY:Animer un atelier');
    expect(body).not.toContain('Accueillir');
    expect(body).toContain('X-WR-CALNAME:Amphithéâtre');
  });

  it('s’ouvre pour une session, jamais pour celle d’un autre organisme', async () => {
    const page = `/planning/agenda?vue=session&id=${terrain.sessions[1]}`;
    expect((await lire(await ouvrir(bureau, page))).body).toContain('Animer un atelier');
    const ailleurs = await test.signIn(await test.createOrganisme('Ailleurs'), ['direction']);
    expect((await ailleurs.get(page)).status).toBe(404);
    expect((await bureau.get('/planning/agenda')).status).toBe(404);
  });
});

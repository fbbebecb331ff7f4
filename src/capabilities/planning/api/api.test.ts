import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type TerrainEssai, terrainEssai } from '../fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let bureau: TestClient;
let terrain: TerrainEssai;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

type Methode = 'GET' | 'POST' | 'PATCH';
const appeler = async (methode: Methode, url: string, corps?: unknown) => {
  const { status, text } = await bureau.api(methode, url, corps);
  return { status, corps: JSON.parse(text) };
};

const MARDI = { debut: '2026-11-24T09:00:00+01:00', fin: '2026-11-24T12:00:00+01:00' };
const demande = (ecart: Record<string, unknown> = {}) => ({
  id: newId(),
  sessionId: terrain.sessions[0],
  moduleId: terrain.modules[0],
  salleId: terrain.salles[0],
  formateurIds: [terrain.formateurs[0]],
  prevenir: false,
  ...MARDI,
  ...ecart,
});
const SEMAINE = `du=${encodeURIComponent('2026-11-23T00:00:00+01:00')}&au=${encodeURIComponent('2026-11-30T00:00:00+01:00')}`;

describe('the API of sites and rooms', () => {
  it('adds a site and a room once, and reads them', async () => {
    const lieu = { id: newId(), nom: 'Antenne', codePostal: '57170', ville: 'Château-Salins' };
    for (const _ of [1, 2]) expect((await appeler('POST', '/lieux', lieu)).status).toBe(201);
    const salle = { id: newId(), lieuId: lieu.id, nom: 'Petit salon', capacite: 8, accessible: true };
    for (const _ of [1, 2]) expect((await appeler('POST', '/salles', salle)).status).toBe(201);
    expect((await appeler('GET', `/lieux/${lieu.id}`)).corps).toMatchObject({
      nom: 'Antenne',
      ouvre: '08:00',
      jours: [1, 2, 3, 4, 5],
      salles: 1,
      places: 8,
    });
    const salles = await appeler('GET', `/salles?lieuId=${lieu.id}`);
    expect(salles.corps.salles.map(({ nom }: { nom: string }) => nom)).toEqual(['Petit salon']);
    expect((await appeler('GET', `/salles/${newId()}`)).status).toBe(404);
  });

  it('refuses a site of the same name by its name', async () => {
    const refus = await appeler('POST', '/lieux', { id: newId(), nom: 'site de mulhouse' });
    expect([refus.status, refus.corps.refus]).toEqual([409, 'LieuDejaNomme']);
  });
});

describe('the API of créneaux', () => {
  it('places, lists, reads, moves what is named and cancels', async () => {
    const pose = demande();
    for (const _ of [1, 2]) expect((await appeler('POST', '/creneaux', pose)).status).toBe(201);
    const liste = await appeler('GET', `/creneaux?${SEMAINE}&vue=salle&id=${terrain.salles[0]}`);
    expect(liste.corps.creneaux).toMatchObject([
      { id: pose.id, debut: '2026-11-24T08:00:00Z', salle: 'Atelier', formateurs: ['Agathe Muller'] },
    ]);
    const ailleurs = await appeler('PATCH', `/creneaux/${pose.id}`, {
      salleId: terrain.salles[1],
      prevenir: false,
    });
    expect(ailleurs.status).toBe(200);
    const lu = await appeler('GET', `/creneaux/${pose.id}`);
    expect(lu.corps).toMatchObject({
      salle: 'Amphithéâtre',
      debut: '2026-11-24T08:00:00Z',
      moduleId: terrain.modules[0],
      feuille: { etat: 'prevu', signatures: 0 },
    });
    expect(lu.corps.attendus.map(({ nom }: { nom: string }) => nom)).toEqual(['Noé Klein', 'Lina Meyer']);
    const annule = await appeler('POST', `/creneaux/${pose.id}/annulation`, {
      motif: 'Neige',
      prevenir: false,
    });
    expect(annule.status).toBe(201);
    expect((await appeler('GET', `/creneaux/${pose.id}`)).corps).toMatchObject({
      annule: true,
      motifAnnulation: 'Neige',
    });
  });

  it('refuses a place that is taken, and what is no instant', async () => {
    await appeler('POST', '/creneaux', demande());
    const pris = await appeler(
      'POST',
      '/creneaux',
      demande({ sessionId: terrain.sessions[1], moduleId: null, formateurIds: [] }),
    );
    expect([pris.status, pris.corps.refus]).toEqual([409, 'PersonneOccupee']);
    expect(pris.corps.detail).toContain('Lina Meyer');
    const faux = await appeler('POST', '/creneaux', demande({ debut: 'mardi', lienVisio: 'http://x' }));
    expect(faux.corps.erreurs.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'debut',
      'lienVisio',
    ]);
    expect((await appeler('GET', '/creneaux?du=&au=')).status).toBe(422);
    const longue = `/creneaux?du=2026-01-01T00:00:00Z&au=2026-12-01T00:00:00Z`;
    expect((await appeler('GET', longue)).corps.erreurs[0].field).toBe('au');
  });

  it('says what is free, nearest first, without writing', async () => {
    await appeler('POST', '/creneaux', demande());
    const params = new URLSearchParams({
      ...MARDI,
      sessionId: terrain.sessions[1],
      salleId: terrain.salles[0],
      formateurIds: terrain.formateurs[1],
    });
    const { corps } = await appeler('GET', `/disponibilites?${params}`);
    expect(corps.libre).toBe(false);
    expect(corps.refus.phrase).toContain('Atelier');
    expect(corps.places.length).toBeGreaterThan(0);
    const libre = new URLSearchParams({
      sessionId: terrain.sessions[1],
      debut: corps.places[0].debut,
      fin: corps.places[0].fin,
      salleId: corps.places[0].salleId,
      formateurIds: terrain.formateurs[1],
    });
    expect((await appeler('GET', `/disponibilites?${libre}`)).corps).toMatchObject({
      libre: true,
      refus: null,
    });
  });
});

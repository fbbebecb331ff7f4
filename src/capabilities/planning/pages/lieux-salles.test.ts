import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let bureau: TestClient;
let terrain: TerrainEssai;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

const LIEU = {
  nom: 'Antenne de Dieuze',
  codePostal: '57260',
  ville: 'Dieuze',
  jours: ['1', '2', '4'],
  ouvre: '09:00',
  ferme: '17:30',
};

async function ajouterLieu(champs: Record<string, string | string[]> = {}) {
  return bureau.post('/lieux/nouveau', { _id: newId(), ...LIEU, ...champs }, 'creer');
}

const champs = () => ({ _id: newId(), lieuId: terrain.lieuId, nom: 'Labo', capacite: '8' });

describe('les lieux', () => {
  it('s’ajoutent avec leurs heures et leur droit local', async () => {
    const reponse = await ajouterLieu();
    expect(reponse.status).toBe(303);
    const { text } = await bureau.get(reponse.location ?? '');
    expect(text).toContain('lundi, mardi et jeudi, 9\u00a0h – 17\u00a0h\u00a030');
    expect(text).toContain('Le 26 décembre est férié ici');
    expect(text).not.toContain('Le Vendredi saint et le 26');
    expect((await bureau.get('/lieux')).text).toContain('Antenne de Dieuze');
    expect((await bureau.get('/lieux?export=csv')).text).toContain('57260 Dieuze');
  });

  it('refusent un nom déjà pris, des heures à l’envers, aucun jour, et gardent ce qui est écrit', async () => {
    await ajouterLieu({ nom: 'Pris' });
    const pris = await ajouterLieu({ nom: 'PRIS' });
    expect([pris.status, pris.text.includes('s’appelle déjà')]).toEqual([409, true]);
    const inverse = await ajouterLieu({ nom: 'Nuit', ouvre: '18:00', ferme: '08:00' });
    expect(inverse.text).toContain('L’heure de fermeture doit venir après');
    expect(inverse.text).toContain('value="Nuit"');
    const aucun = await ajouterLieu({ nom: 'Jamais', jours: [], codePostal: '12' });
    expect(aucun.text).toContain('Cochez au moins un jour');
    expect(aucun.text).toContain('cinq chiffres');
  });

  it('se modifient, s’archivent et se rouvrent', async () => {
    const { location } = await ajouterLieu({ nom: 'Passager' });
    const url = location ?? '';
    await bureau.post(url, { ...LIEU, nom: 'Renommé' }, 'modifier');
    expect((await bureau.get(url)).text).toContain('Renommé');
    await bureau.post(url, {}, 'archiver');
    expect((await bureau.get('/lieux')).text).not.toContain('Renommé');
    expect((await bureau.get('/lieux?archives=oui')).text).toContain('Renommé');
    await bureau.post(url, {}, 'archiver');
    expect((await bureau.get('/lieux')).text).toContain('Renommé');
    expect((await bureau.get(url)).text).toContain('Lieu rouvert');
  });
});

describe('les salles', () => {
  it('s’ajoutent une fois, avec leurs équipements rangés', async () => {
    const salle = {
      ...champs(),
      equipements: ['Wifi', 'Ordinateurs'],
      autres: 'wifi, Fer à souder ;',
      accessible: 'oui',
    };
    const [une, deux] = [
      await bureau.post('/salles/nouvelle', salle, 'creer'),
      await bureau.post('/salles/nouvelle', salle, 'creer'),
    ];
    expect([une.status, deux.location]).toEqual([303, une.location]);
    expect((await bureau.get(une.location ?? '')).text).toContain('Fer à souder, Ordinateurs, Wifi');
  });

  it('se filtrent par places, équipement et accès, et se trient', async () => {
    const { text } = await bureau.get('/salles?places=50');
    expect([text.includes('Amphithéâtre'), text.includes('>Labo<')]).toEqual([true, false]);
    expect((await bureau.get('/salles?equipement=Ordinateurs')).text).toContain('>Labo<');
    const triees = (await bureau.get('/salles?tri=-capacite')).text;
    expect(triees.indexOf('Amphithéâtre')).toBeLessThan(triees.indexOf('>Atelier<'));
    expect((await bureau.get('/salles?places=5000')).text).toContain('Aucune salle ne répond');
  });

  it('refusent deux fois le même nom dans un lieu, et un lieu inconnu', async () => {
    const double = await bureau.post('/salles/nouvelle', { ...champs(), nom: 'Atelier' }, 'creer');
    expect([double.status, double.text.includes('a déjà une salle')]).toEqual([409, true]);
    const inconnu = await bureau.post('/salles/nouvelle', { ...champs(), lieuId: newId() }, 'creer');
    expect(inconnu.text).toContain('Choisissez un lieu de la liste');
  });

  it('ne s’archivent pas tant que des créneaux les attendent', async () => {
    const posee = await test.inside(organisme, (context) =>
      creerCreneau(context, { ...uneDemande(terrain), prevenir: false }),
    );
    expect(posee.ok).toBe(true);
    const salle = await bureau.post(`/salles/${terrain.salles[0]}`, {}, 'archiver');
    expect([salle.status, salle.text.includes('1 créneau à venir')]).toEqual([409, true]);
    const lieu = await bureau.post(`/lieux/${terrain.lieuId}`, {}, 'archiver');
    expect(lieu.text).toContain('Les salles de ce lieu ont 1 créneau');
  });

  it('se lisent par l’équipe seule, se changent par la gestion seule, et jamais d’ailleurs', async () => {
    const formateur = await test.signIn(organisme, ['formateur']);
    const apprenant = await test.signIn(organisme, ['apprenant']);
    const url = `/salles/${terrain.salles[0]}`;
    expect((await formateur.get(url)).status).toBe(200);
    expect((await formateur.get(url)).text).not.toContain('Archiver');
    expect((await formateur.post(url, {}, 'archiver')).status).toBe(403);
    expect((await apprenant.get(url)).status).toBe(403);
    const ailleurs = await test.signIn(await test.createOrganisme('Ailleurs'), ['direction']);
    expect((await ailleurs.get(url)).status).toBe(404);
    expect((await ailleurs.get(`/lieux/${terrain.lieuId}`)).status).toBe(404);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let bureau: TestClient;
let terrain: TerrainEssai;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

const absence = () => ({ _id: newId(), du: '2026-11-24', au: '2026-11-25', motif: 'Congé' });
const declarer = (client: TestClient, champs: Record<string, string>) =>
  client.post('/indisponibilites', { ...absence(), ...champs }, 'declarer');
const url = () => `/sessions/${terrain.sessions[0]}/groupes`;
const poser = () =>
  test.inside(organisme, (context) => creerCreneau(context, { ...uneDemande(terrain), prevenir: false }));

describe('les indisponibilités', () => {
  it('se déclarent pour un formateur ou une salle, et disent les créneaux déjà posés', async () => {
    await poser();
    const reponse = await declarer(bureau, { qui: `personne:${terrain.formateurs[0]}` });
    expect(reponse.status).toBe(303);
    const { text } = await bureau.get('/indisponibilites');
    expect(text).toContain('Attention\u00a0: 1 créneau déjà posé');
    expect(text).toContain('du 24 au 25\u00a0novembre 2026');
    await declarer(bureau, {
      qui: `salle:${terrain.salles[1]}`,
      au: '2026-11-24',
      debut: '08:00',
      fin: '10:00',
    });
    expect((await bureau.get('/indisponibilites')).text).toContain('de 8\u00a0h à 10\u00a0h');
    expect(await poser()).toMatchObject({ ok: false });
  });

  it('refusent une fin avant le début, quelqu’un d’inconnu, et gardent ce qui est écrit', async () => {
    const inverse = await declarer(bureau, { qui: `personne:${terrain.formateurs[0]}`, au: '2026-11-20' });
    expect([inverse.status, inverse.text.includes('La fin doit venir après')]).toEqual([422, true]);
    expect(inverse.text).toContain('value="Congé"');
    expect((await declarer(bureau, { qui: `salle:${newId()}` })).text).toContain('de la liste');
  });

  it('laissent un formateur déclarer et retirer les siennes, jamais celles des autres', async () => {
    const agathe = await test.signIn(organisme, ['formateur'], terrain.formateurs[0]);
    const karim = await test.signIn(organisme, ['formateur'], terrain.formateurs[1]);
    await declarer(agathe, { qui: `personne:${terrain.formateurs[1]}` });
    const rows = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('planning.indisponibilite').select(['id', 'personne_id']).execute(),
    );
    expect(rows).toMatchObject([{ personne_id: terrain.formateurs[0] }]);
    expect((await karim.get('/indisponibilites')).text).toContain('Aucune indisponibilité');
    const id = rows[0]?.id ?? '';
    expect((await karim.post('/indisponibilites', { absence: id }, 'retirer')).status).toBe(404);
    expect((await agathe.post('/indisponibilites', { absence: id }, 'retirer')).status).toBe(303);
    const apprenant = await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe);
    expect((await apprenant.get('/indisponibilites')).status).toBe(403);
  });
});

describe('les jours fermés', () => {
  it('disent les fêtes des lieux, et laissent ouvrir un jour férié sauf le 1er mai', async () => {
    const { text } = await bureau.get('/fermetures');
    expect(text).toContain('Saint-Étienne');
    expect(text).not.toContain('Vendredi saint');
    const fete = { jour: '2026-12-26', ouvert: 'oui' };
    expect((await bureau.post('/fermetures', fete, 'travailler')).status).toBe(303);
    expect((await bureau.get('/fermetures')).text).toContain('Fermer ce jour');
    const mai = await bureau.post('/fermetures', { jour: '2027-05-01', ouvert: 'oui' }, 'travailler');
    expect([mai.status, mai.text.includes('chômé par tous')]).toEqual([409, true]);
  });

  it('s’ajoutent pour tout l’organisme ou un lieu, et se retirent', async () => {
    const fermeture = {
      _id: newId(),
      du: '2026-11-24',
      au: '2026-11-24',
      motif: 'Pont',
      lieuId: terrain.lieuId,
    };
    expect((await bureau.post('/fermetures', fermeture, 'fermer')).status).toBe(303);
    expect((await bureau.get('/fermetures')).text).toContain('Pont');
    const refus = await poser();
    expect(refus).toMatchObject({ refusal: { refus: 'JourFerme' } });
    await bureau.post('/fermetures', { fermeture: fermeture._id }, 'rouvrir');
    expect((await poser()).ok).toBe(true);
    const inverse = await bureau.post(
      '/fermetures',
      { ...fermeture, _id: newId(), au: '2026-11-01' },
      'fermer',
    );
    expect(inverse.text).toContain('Le dernier jour doit venir après');
  });
});

describe('les groupes d’une session', () => {
  it('s’ajoutent, se répartissent, et attendent leurs membres seulement', async () => {
    const rouge = newId();
    expect((await bureau.post(url(), { _id: rouge, nom: 'Rouge' }, 'ajouter')).status).toBe(303);
    const double = await bureau.post(url(), { _id: newId(), nom: 'Rouge' }, 'ajouter');
    expect([double.status, double.text.includes('a déjà un groupe')]).toEqual([409, true]);
    const membre = `${rouge}:${terrain.inscriptions.noe}`;
    await bureau.post(url(), { membre }, 'repartir');
    expect((await bureau.get(url())).text).toContain('1 changement enregistré');
    await test.inside(organisme, (context) =>
      creerCreneau(context, { ...uneDemande(terrain, { groupeId: rouge }), prevenir: false }),
    );
    const noe = await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe);
    const lina = await test.signIn(organisme, ['apprenant'], terrain.apprenants.lina);
    const semaine = '/planning?semaine=2026-W48';
    expect((await noe.get(semaine)).text).toContain('Accueillir un public');
    expect((await lina.get(semaine)).text).not.toContain('Accueillir un public');
    const retire = await bureau.post(url(), { groupe: rouge }, 'retirer');
    expect([retire.status, retire.text.includes('Ce groupe a des créneaux')]).toEqual([409, true]);
  });

  it('n’acceptent ni le groupe ni le dossier d’une autre session', async () => {
    const rouge = newId();
    await bureau.post(url(), { _id: rouge, nom: 'Rouge' }, 'ajouter');
    const membre = [`${rouge}:${terrain.inscriptions.noe}`, `${rouge}:${terrain.inscriptions.iris}`];
    expect((await bureau.post(url(), { membre }, 'repartir')).status).toBe(422);
    const rows = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('planning.groupe_membre').select('inscription_id').execute(),
    );
    expect(rows).toEqual([]);
    await bureau.post(url(), { groupe: rouge, nom: 'Bleu' }, 'renommer');
    expect((await bureau.get(url())).text).toContain('Bleu');
    expect((await bureau.post(url(), { groupe: rouge }, 'retirer')).status).toBe(303);
  });
});

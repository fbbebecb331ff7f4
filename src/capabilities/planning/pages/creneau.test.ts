import { beforeEach, describe, expect, it } from 'vitest';
import { consigner } from '#capabilities/registre/index.ts';
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

const champs = () => ({
  _id: newId(),
  jour: '2026-11-24',
  debut: '09:00',
  fin: '12:00',
  modalite: 'presentiel',
  moduleId: terrain.modules[0],
  salleId: terrain.salles[0],
  formateurIds: [terrain.formateurs[0], ''],
});
const nouveau = (session = 0) => `/creneaux/nouveau?session=${terrain.sessions[session]}`;
const poser = (changements: Record<string, string | string[]> = {}, session = 0) =>
  bureau.post(nouveau(session), { ...champs(), ...changements }, 'poser');
const pose = async () => {
  const demande = uneDemande(terrain);
  const done = await test.inside(organisme, (context) =>
    creerCreneau(context, { ...demande, prevenir: false }),
  );
  if (!done.ok) throw new Error(done.refusal.refus);
  return demande.id;
};
const creneaux = () =>
  test.inside(organisme, ({ tx }) =>
    tx.selectFrom('planning.creneau').selectAll().orderBy('debut').execute(),
  );
/** La saisie d'un changement, dans une adresse. */
const query = (changements: Record<string, string> = {}) => {
  const { _id, formateurIds, ...reste } = champs();
  const valeurs = { ...reste, formateurIds: formateurIds.join(','), ...changements };
  return new URLSearchParams({ ...valeurs, prevenir: 'oui', apercu: 'oui' });
};

/** Les champs cachés d'un bouton qui porte ces mots. */
function bouton(html: string, mots: RegExp): Record<string, string> {
  const form = html.split('<form').find((un) => mots.test(un.split('</form>', 1)[0] ?? '')) ?? '';
  const caches = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu);
  return Object.fromEntries([...caches].map(([, nom = '', valeur = '']) => [nom, valeur]));
}

describe('poser un créneau depuis la page', () => {
  it('demande d’abord la session, puis propose ses modules avec les heures qui restent', async () => {
    expect((await bureau.get('/creneaux/nouveau')).text).toContain('Promotion A');
    const { text } = await bureau.get(nouveau());
    expect(text).toContain('Accueillir un public (0\u00a0h posées sur 21\u00a0h)');
    expect(text).toContain('Atelier, 12 places, accessible');
  });

  it('le pose, et revient à la semaine de la session', async () => {
    const reponse = await poser();
    expect(reponse.status).toBe(303);
    expect(reponse.location).toContain('semaine=2026-W48');
    expect((await bureau.get(reponse.location ?? '')).text).toContain('Le créneau est posé');
  });

  it('nomme le conflit, garde ce qui est écrit, et propose ce qui est libre d’un seul bouton', async () => {
    await poser();
    const refus = await poser({ formateurIds: [], intitule: 'Atelier CV', moduleId: terrain.modules[1] }, 1);
    expect(refus.status).toBe(409);
    expect(refus.text).toContain('Déjà pris à ce moment\u00a0: Lina Meyer et Atelier (Promotion A');
    expect(refus.text).toContain('value="Atelier CV"');
    expect(refus.text).toContain('Ce qui est libre, au plus près');
    expect(refus.text).toContain('mardi 24\u00a0novembre 2026 de 12\u00a0h à 15\u00a0h, Atelier');
    const caches = bouton(refus.text, /de 12\u00a0h à 15\u00a0h/u);
    const pris = await bureau.postRaw(nouveau(1), caches);
    expect(pris.status).toBe(303);
    const [, deux] = await creneaux();
    expect(deux).toMatchObject({ intitule: 'Atelier CV', session_id: terrain.sessions[1] });
    expect(deux?.debut.toString()).toBe('2026-11-24T11:00:00Z');
  });

  it('propose une autre salle à la même heure quand seule la salle gêne', async () => {
    await test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('planning.indisponibilite')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          salle_id: terrain.salles[0],
          periode: '[2026-11-24T00:00+01,2026-11-25T00:00+01)',
          motif: 'Travaux',
        })
        .execute(),
    );
    const refus = await poser();
    expect(refus.text).toContain('La salle est indisponible\u00a0: Atelier (Travaux');
    const caches = bouton(refus.text, /Prendre Amphithéâtre/u);
    expect((await bureau.postRaw(nouveau(), caches)).status).toBe(303);
    expect((await creneaux())[0]?.salle_id).toBe(terrain.salles[1]);
  });

  it('dit ce qui manque, à côté du champ', async () => {
    const vide = await poser({ jour: '', debut: '25:00', lienVisio: 'http://pas-sur' });
    expect(vide.status).toBe(422);
    expect(vide.text).toContain('Écrivez une date');
    expect(vide.text).toContain('Écrivez une heure');
    expect(vide.text).toContain('Un lien commence par https://');
    expect((await poser({ salleId: '' })).text).toContain('Choisissez une salle.');
    expect((await poser({ modalite: 'distance' })).text).toContain('Donnez le lien de la classe');
  });

  it('refuse à qui n’a pas le droit, et ne trouve pas la session d’un autre', async () => {
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get(nouveau())).status).toBe(403);
    const ailleurs = await test.signIn(await test.createOrganisme('Ailleurs'), ['direction']);
    expect((await ailleurs.get(nouveau())).status).toBe(404);
  });
});

describe('la page d’un créneau', () => {
  it('montre tout à l’équipe, l’essentiel à qui est attendu, rien aux autres', async () => {
    const url = `/creneaux/${await pose()}`;
    const { text } = await bureau.get(url);
    for (const mot of ['Personnes attendues (2)', 'Noé Klein', 'Atelier, Site de Mulhouse', 'Créneau posé'])
      expect(text).toContain(mot);
    const noe = await (await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe)).get(url);
    expect([noe.text.includes('Agathe Muller'), noe.text.includes('Lina Meyer')]).toEqual([true, false]);
    const iris = await test.signIn(organisme, ['apprenant'], terrain.apprenants.iris);
    expect((await iris.get(url)).status).toBe(404);
    expect((await iris.get('/creneaux/pas-un-id')).status).toBe(404);
  });
});

describe('changer un créneau depuis la page', () => {
  it('montre avant de changer : avant, après, qui prévenir, les minutes', async () => {
    const id = await pose();
    expect((await bureau.get(`/creneaux/${id}/deplacer`)).text).toContain('value="09:00"');
    const url = `/creneaux/${id}/deplacer?${query({ fin: '13:00', salleId: terrain.salles[1] })}`;
    const { text } = await bureau.get(url);
    expect(text).toContain('3 personnes à prévenir');
    expect(text).toContain('1\u00a0h de formation en plus');
    expect(text).toContain('Amphithéâtre');
    expect((await creneaux())[0]?.revision).toBe(0);
    const fait = await bureau.post(url, {}, 'deplacer');
    expect(fait.location).toBe(`/creneaux/${id}`);
    expect((await creneaux())[0]).toMatchObject({ revision: 1, salle_id: terrain.salles[1] });
    const annonces = (await test.courriels()).filter(({ sujet }) => sujet.startsWith('Créneau changé'));
    expect(annonces.at(-1)?.lignes.join(' ')).toContain('Il était prévu mardi 24\u00a0novembre 2026');
  });

  it('refuse avec le nom de ce qui gêne et des liens vers ce qui est libre', async () => {
    const id = await pose();
    await poser({ debut: '14:00', fin: '16:00' });
    const url = `/creneaux/${id}/deplacer?${query({ debut: '13:00', fin: '15:00' })}`;
    const { text } = await bureau.get(url);
    expect(text).toContain('Déjà pris à ce moment\u00a0: Agathe Muller, Promotion A et Atelier');
    const lien =
      /<a href="(\/creneaux\/[^"]+apercu=oui)">mardi 24\u00a0novembre 2026 de 16/u.exec(text)?.[1] ?? '';
    expect((await bureau.get(lien.replaceAll('&amp;', '&'))).text).toContain('Confirmer le changement');
    expect((await bureau.get(`/creneaux/${id}/deplacer?${query({ debut: 'tard' })}`)).text).toContain(
      'Écrivez une heure',
    );
    expect((await bureau.get(`/creneaux/${id}/deplacer?${query()}`)).text).toContain('Rien n’a changé');
  });

  it('annule avec un motif, et rétablit', async () => {
    const id = await pose();
    const url = `/creneaux/${id}/annuler`;
    expect((await bureau.get(url)).text).toContain('3\u00a0h de formation en moins');
    expect((await bureau.post(url, { motif: '' }, 'annuler')).text).toContain('Remplissez ce champ');
    expect((await bureau.post(url, { motif: 'Neige', prevenir: 'oui' }, 'annuler')).status).toBe(303);
    const annule = await bureau.get(`/creneaux/${id}`);
    expect(annule.text).toContain('Neige');
    expect((await bureau.get(url)).status).toBe(404);
    expect((await bureau.post(`/creneaux/${id}`, {}, 'retablir')).status).toBe(303);
    expect((await bureau.get(`/creneaux/${id}`)).text).toContain('Le créneau est rétabli');
  });

  it('n’offre plus de changer un créneau dont la feuille est ouverte', async () => {
    const id = await pose();
    await test.inside(organisme, (context) =>
      consigner(context, {
        type: 'creneau.ouvert',
        survenuLe: context.clock.now(),
        sujets: { creneau: id },
        donnees: {},
      }),
    );
    const { text } = await bureau.get(`/creneaux/${id}`);
    expect(text).toContain('ce créneau ne change plus');
    expect(text).not.toContain('/deplacer');
    expect((await bureau.get(`/creneaux/${id}/deplacer?${query({ fin: '13:00' })}`)).text).toContain(
      'L’émargement de ce créneau est ouvert',
    );
  });
});

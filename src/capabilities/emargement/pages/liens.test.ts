import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });

let organisme: TestOrganisme;
let classe: Classe;
const rejoindre = () => `/rejoindre/${classe.seance.creneauId}`;
const page = () => `/creneaux/${classe.seance.creneauId}/liens`;

async function rentree(modalite: 'presentiel' | 'distance', apprenants: number): Promise<void> {
  horloge.instant = DEBUT.subtract({ minutes: 3 });
  classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants, modalite });
  await test.inside(organisme, ({ tx }) =>
    tx
      .updateTable('planning.creneau')
      .set({ lien_visio: 'https://visio.exemple.fr/classe' })
      .where('id', '=', classe.seance.creneauId)
      .execute(),
  );
  await classe.ouvrir();
}

const donnerUneAdresse = (rang: number, courriel: string) =>
  test.inside(organisme, ({ tx }) =>
    tx
      .updateTable('annuaire.personne')
      .set({ courriel })
      .where('id', '=', classe.seance.apprenants[rang]?.personneId ?? '')
      .execute(),
  );

beforeAll(async () => {
  organisme = await test.createOrganisme();
});

describe('personal links', () => {
  let anonyme: TestClient;
  let chemin: string;

  beforeAll(async () => {
    await rentree('presentiel', 2);
    anonyme = test.anonymous();
  });

  it('are sent to those who have an address, and say so when nobody has', async () => {
    const personnes = [classe.inscription(0), classe.inscription(1)];
    const none = await classe.formateur.post(page(), { personne: personnes, moyen: 'courriel' }, 'faire');
    expect(none.status).toBe(422);
    await donnerUneAdresse(0, 'lina@exemple.fr');
    const sent = await classe.formateur.post(page(), { personne: personnes, moyen: 'courriel' }, 'faire');
    expect(sent.status).toBe(303);
    const [mail] = await test.courriels();
    expect(mail?.a).toBe('lina@exemple.fr');
    chemin = mail?.chemin ?? '';
    expect(chemin).toMatch(/^\/s\//u);
    expect((await classe.formateur.get(page())).text).toContain('lina@exemple.fr');
  });

  it('open the signing page without account; the code of the room is still needed', async () => {
    const shown = await anonyme.get(chemin);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('<script');
    const bare = await anonyme.post(chemin, {}, 'signer');
    expect(bare.text).toContain('signez avec le code affiché dans la salle');
    const signed = await anonyme.post(chemin, { code: await classe.code() }, 'signer');
    expect(signed.status).toBe(303);
  });

  it('stay open as a receipt, and sign once', async () => {
    expect((await anonyme.get(chemin)).text).toContain('Votre présence est enregistrée');
    const [presence, ...others] = await classe.presences();
    expect(others).toEqual([]);
    expect(presence).toMatchObject({ methode: 'lien', inscription_id: classe.inscription(0) });
  });

  it('are printed as squares, one a person, without address', async () => {
    const printed = await classe.formateur.post(
      page(),
      { personne: [classe.inscription(0), classe.inscription(1)], moyen: 'papier' },
      'faire',
    );
    expect(printed.status).toBe(200);
    // Who has signed needs none.
    expect(printed.text.match(/<figure class="qr">/gu)).toHaveLength(1);
    expect(printed.text).toContain('Apprenant 1');
  });

  it('are not made by a trainer of another créneau, nor once nobody can sign', async () => {
    const autre = await test.signIn(organisme, ['formateur'], classe.seance.apprenants[0]?.personneId);
    const fields = { personne: classe.inscription(1), moyen: 'papier' };
    expect((await autre.post(page(), fields, 'faire')).status).toBe(403);
    horloge.instant = FIN.add({ minutes: 31 });
    expect((await classe.formateur.post(page(), fields, 'faire')).text).toContain('On ne peut plus signer');
  });
});

describe('a distance class', () => {
  beforeAll(() => rentree('distance', 2));

  it('is not signed by a button alone', async () => {
    const shown = await classe.apprenant(0).get(classe.signer);
    expect(shown.text).toContain(`href="${rejoindre()}"`);
    expect(shown.text).not.toContain('Je signe ma présence');
    const refused = await classe.apprenant(0).post(classe.signer, { _id: newId() }, 'signer', '/avis');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Rejoignez d’abord la classe');
    expect(await classe.presences()).toEqual([]);
  });

  it('is signed once entered by our link; entering twice is kept once', async () => {
    for (let times = 0; times < 2; times += 1) {
      const entered = await classe.apprenant(0).get(rejoindre());
      expect(entered.location).toBe('https://visio.exemple.fr/classe');
    }
    expect((await classe.faits()).filter((type) => type === 'visio.rejointe')).toHaveLength(1);
    expect((await classe.apprenant(0).post(classe.signer, {}, 'signer')).status).toBe(303);
    expect((await classe.presences())[0]).toMatchObject({ methode: 'visio', statut: 'present' });
  });

  it('is signed by a personal link', async () => {
    await donnerUneAdresse(1, 'theo@exemple.fr');
    await classe.formateur.post(page(), { personne: classe.inscription(1), moyen: 'courriel' }, 'faire');
    const chemin = (await test.courriels()).find(({ a }) => a === 'theo@exemple.fr')?.chemin ?? '';
    const anonyme = test.anonymous();
    expect((await anonyme.get(`${chemin}/rejoindre`)).location).toBe('https://visio.exemple.fr/classe');
    expect((await anonyme.post(chemin, {}, 'signer')).status).toBe(303);
    expect(await classe.presences()).toHaveLength(2);
  });

  it('is closed to those who are not expected', async () => {
    const ailleurs = await test.signIn(organisme, ['apprenant'], classe.seance.formateurId);
    expect((await ailleurs.get(rejoindre())).status).toBe(404);
  });
});

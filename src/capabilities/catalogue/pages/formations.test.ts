import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { ecrireCertification } from '../fixtures/essais.ts';

const test = useHouse();
let organisme: TestOrganisme;
let direction: TestClient;

beforeAll(async () => {
  await ecrireCertification(test);
  organisme = await test.createOrganisme();
  direction = await test.signIn(organisme, ['direction']);
});

const codes = (texte: string) => [...texte.matchAll(/>(N\d+)</gu)].map(([, code]) => code);

async function creer(champs: Record<string, string> = {}, client = direction): Promise<string> {
  const reponse = await client.post(
    '/formations/nouvelle?libre=oui',
    { _id: newId(), intitule: 'Découverte du web', nature: 'formation', ...champs },
    'creer',
  );
  expect(reponse.status).toBe(303);
  return reponse.location ?? '';
}

describe('créer une formation', () => {
  it('trouve une certification par des mots et reprend son niveau, sa spécialité et ses blocs', async () => {
    const recherche = await direction.get('/formations/nouvelle?q=depanneur%20reseaux');
    expect(recherche.text).toContain('/formations/nouvelle?certification=RNCP99001');
    const formulaire = await direction.get('/formations/nouvelle?certification=RNCP99001');
    expect(formulaire.text).toContain('value="Dépanneur de réseaux"');
    const adresse = await creer({ intitule: 'Dépanneur', certification: 'RNCP99001' });
    const page = await direction.get(adresse);
    expect(page.text).toContain('Installer un réseau');
    expect(page.text).toContain('Dépanner un réseau');
    expect(page.text).toContain('326 · Informatique');
    expect(page.text).toContain('Dépanneur de réseaux (RNCP99001)');
  });

  it('ne crée qu’une fois quand le formulaire est envoyé deux fois', async () => {
    const champs = { _id: newId(), intitule: 'Une seule fois', nature: 'formation', code: 'UNE' };
    const premiere = await direction.post('/formations/nouvelle?libre=oui', champs, 'creer');
    const seconde = await direction.post('/formations/nouvelle?libre=oui', champs, 'creer');
    expect(seconde.location).toBe(premiere.location);
    const csv = await direction.get('/formations?q=UNE&export=csv');
    expect(csv.text.match(/Une seule fois/gu)).toHaveLength(1);
  });

  it('refuse un code déjà pris et garde ce qui a été écrit', async () => {
    await creer({ code: 'PRIS' });
    const champs = { _id: newId(), intitule: 'Autre', nature: 'formation', code: 'PRIS' };
    const reponse = await direction.post('/formations/nouvelle?libre=oui', champs, 'creer');
    expect(reponse.status).toBe(409);
    expect(reponse.text).toContain('porte déjà ce code');
    expect(reponse.text).toContain('value="Autre"');
  });

  it('refuse une certification que le référentiel n’a pas', async () => {
    const champs = { _id: newId(), intitule: 'X', nature: 'formation', certification: 'RNCP1' };
    const reponse = await direction.post('/formations/nouvelle?libre=oui', champs, 'creer');
    expect(reponse.status).toBe(422);
    expect(reponse.text).toContain('n’est pas dans les référentiels');
  });

  it('donne le prochain code libre', async () => {
    const autre = await test.createOrganisme('Campus numéroté');
    const client = await test.signIn(autre, ['assistant']);
    await creer({}, client);
    await creer({}, client);
    const csv = await client.get('/formations?export=csv');
    expect(csv.text).toContain('F001');
    expect(csv.text).toContain('F002');
  });
});

describe('la liste', () => {
  it('filtre par mots sans accent et par état, trie et exporte', async () => {
    const autre = await test.createOrganisme('Campus liste');
    const client = await test.signIn(autre, ['responsable_pedagogique']);
    await creer({ intitule: 'Écriture numérique', code: 'B' }, client);
    await creer({ intitule: 'Vidéo 100 %', code: 'A' }, client);
    const trouvee = await client.get('/formations?q=ecriture');
    expect(trouvee.text).toContain('Écriture numérique');
    expect(trouvee.text).not.toContain('Vidéo');
    expect((await client.get('/formations?q=100%20%25')).text).toContain('Vidéo 100 %');
    expect((await client.get('/formations?etat=publiee')).text).toContain('Aucune formation ne correspond');
    const parCode = (await client.get('/formations?tri=code')).text;
    expect(parCode.indexOf('Vidéo')).toBeLessThan(parCode.indexOf('Écriture'));
    const xlsx = await client.get('/formations?export=xlsx');
    expect(xlsx.headers['content-disposition']).toContain('formations.xlsx');
  });

  it('ne montre rien d’un autre organisme', async () => {
    const adresse = await creer({ intitule: 'Secrète' });
    const voisin = await test.signIn(await test.createOrganisme('Voisin'), ['direction']);
    expect((await voisin.get('/formations')).text).not.toContain('Secrète');
    for (const partie of ['', '/general', '/pedagogie', '/conditions', '/modules/nouveau']) {
      expect((await voisin.get(`${adresse}${partie}`)).status).toBe(404);
    }
    expect((await voisin.post(adresse, {}, 'archiver')).status).toBe(404);
  });

  it('continue après cinquante lignes, sans en perdre ni en doubler', async () => {
    const autre = await test.createOrganisme('Grand campus');
    const client = await test.signIn(autre, ['direction']);
    for (let n = 0; n < 53; n += 1) await creer({ intitule: `Formation ${n % 4}`, code: `N${n}` }, client);
    const premiere = await client.get('/formations');
    const suite = /href="(\/formations\?[^"]*apres=[^"]+)"/u
      .exec(premiere.text)?.[1]
      ?.replaceAll('&amp;', '&');
    const seconde = await client.get(suite ?? '');

    expect(codes(premiere.text)).toHaveLength(50);
    expect(new Set([...codes(premiere.text), ...codes(seconde.text)]).size).toBe(53);
    expect(codes(seconde.text)).toHaveLength(3);
  });
});

describe('les droits', () => {
  it('un formateur lit, ne modifie pas', async () => {
    const adresse = await creer();
    const formateur = await test.signIn(organisme, ['formateur']);
    const page = await formateur.get(adresse);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Archiver');
    expect((await formateur.get(`${adresse}/general`)).status).toBe(403);
    expect((await formateur.post(adresse, {}, 'archiver')).status).toBe(403);
  });

  it('un assistant modifie, ne publie pas', async () => {
    const adresse = await creer();
    const assistant = await test.signIn(organisme, ['assistant']);
    expect((await assistant.get(`${adresse}/general`)).status).toBe(200);
    expect((await assistant.post(adresse, {}, 'publier')).status).toBe(403);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { ecrireCertification } from '../fixtures/essais.ts';
import { formationPrete } from '../fixtures/preparer.ts';

const test = useHouse();
let organisme: TestOrganisme;
let direction: TestClient;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  direction = await test.signIn(organisme, ['direction']);
});

const preparer = async (...suite: never[]) =>
  `/formations/${await formationPrete(test, organisme, ...suite)}`;

const MODULE = {
  intitule: 'Sécurité',
  contenu: 'Mots de passe',
  competences: 'Protéger\n\nPrévenir',
  presentiel: '7',
  foad: '3,5',
  distanceSynchrone: '',
  entreprise: '70 h',
};

describe('les modules', () => {
  it('s’ajoutent une fois, avec leurs heures, et changent le taux à distance', async () => {
    const adresse = await preparer();
    const champs = { ...MODULE, _id: newId() };
    for (let n = 0; n < 2; n += 1) {
      const reponse = await direction.post(`${adresse}/modules/nouveau`, champs, 'ajouter');
      expect(reponse.location).toBe(`${adresse}#modules`);
    }
    const page = (await direction.get(adresse)).text;
    expect(page.match(/Sécurité<\/a>/gu)).toHaveLength(1);
    expect(page).toContain('3\u00a0h\u00a030');
    // 3,5 h de FOAD sur 45,5 h d'enseignement, l'entreprise à part.
    expect(page).toContain('7,6\u00a0%');
  });

  it('disent à côté du champ ce qui ne va pas, et gardent la saisie', async () => {
    const adresse = await preparer();
    const reponse = await direction.post(
      `${adresse}/modules/nouveau`,
      { ...MODULE, presentiel: 'sept' },
      'ajouter',
    );
    expect(reponse.status).toBe(422);
    expect(reponse.text).toContain('Écrivez une durée en heures');
    expect(reponse.text).toContain('value="sept"');
    expect(reponse.text).toContain('Mots de passe');
  });

  it('se déplacent, s’ôtent et reviennent', async () => {
    const adresse = await preparer();
    await direction.post(`${adresse}/modules/nouveau`, MODULE, 'ajouter');
    const ordre = async () =>
      [...(await direction.get(adresse)).text.matchAll(/modules\/([0-9a-f-]{36})">/gu)].map(
        ([, id]) => id ?? '',
      );
    const [premier = '', second = ''] = await ordre();
    await direction.post(adresse, { module: second, sens: 'haut' }, 'deplacer');
    expect(await ordre()).toEqual([second, premier]);
    await direction.post(adresse, { module: second, sens: 'haut' }, 'deplacer');
    expect(await ordre()).toEqual([second, premier]);
    await direction.post(adresse, { module: second }, 'supprimer');
    expect(await ordre()).toEqual([premier]);
    await direction.post(adresse, { module: second }, 'retablirModule');
    expect(await ordre()).toEqual([premier, second]);
    expect((await direction.get(`${adresse}/modules/${second}`)).text).toContain('Protéger\nPrévenir');
  });

  it('restent quand un étage au-dessus s’en sert', async () => {
    const id = await formationPrete(test, organisme);
    const adresse = `/formations/${id}`;
    const module = await test.inside(organisme, async ({ tx, newId: nouvelId }) => {
      const { id: moduleId } = await tx
        .selectFrom('catalogue.module')
        .select('id')
        .where('formation_id', '=', id)
        .executeTakeFirstOrThrow();
      const commun = { organisme_id: organisme.id, debut: '2026-11-01', fin: '2026-12-01' };
      const sessionId = nouvelId();
      await tx
        .insertInto('parcours.session')
        .values({ ...commun, id: sessionId, formation_id: id, code: 'S1', intitule: 'Session' })
        .execute();
      await tx
        .insertInto('planning.creneau')
        .values({
          organisme_id: organisme.id,
          id: nouvelId(),
          session_id: sessionId,
          module_id: moduleId,
          modalite: 'foad',
          debut: '2026-11-02T08:00:00Z',
          fin: '2026-11-02T10:00:00Z',
        } as never)
        .execute();
      return moduleId;
    });
    const reponse = await direction.post(adresse, { module }, 'supprimer');
    expect(reponse.status).toBe(409);
    expect(reponse.text).toContain('sert déjà');
  });
});

describe('modifier la fiche', () => {
  it('enregistre les conditions et les relit', async () => {
    const adresse = await preparer();
    const reponse = await direction.post(
      `${adresse}/conditions`,
      {
        tarifGenre: 'montant',
        prix: '1 234,50 €',
        prixPar: 'groupe',
        financements: 'OPCO',
        delaiAcces: 'Un mois',
        accessibilite: 'Oui',
        contactNom: 'Accueil',
        contactCourriel: 'a@b.fr',
        contactTelephone: '',
        tarifExplication: '',
      },
      'enregistrer',
    );
    expect(reponse.location).toBe(adresse);
    expect((await direction.get(`${adresse}/conditions`)).text).toContain('value="1234,50"');
    expect((await direction.get(adresse)).text).toMatch(/1\s234,50\s€ par groupe/u);
  });

  it('demande ce qui manque dans la réponse', async () => {
    const adresse = await preparer();
    const sansPrix = { tarifGenre: 'montant', prix: '', prixPar: 'personne' };
    const reponse = await direction.post(`${adresse}/conditions`, sansPrix, 'enregistrer');
    expect(reponse.status).toBe(422);
    expect(reponse.text).toContain('href="#champ-prix"');
    const lieu = await direction.post(
      `${adresse}/general`,
      { code: 'L1', intitule: 'X', nature: 'formation', objectifBpf: '', nsf: '', lieux: 'Château-Salins' },
      'enregistrer',
    );
    expect(lieu.text).toContain('n’est pas un lieu');
  });

  it('ne perd pas la saisie de deux personnes à la fois', async () => {
    const adresse = await preparer();
    const champs = { intitule: 'Premier nom', code: 'DEUX', nature: 'formation', objectifBpf: '', nsf: '' };
    const vueLe =
      /name="vueLe" value="([^"]+)"/u.exec((await direction.get(`${adresse}/general`)).text)?.[1] ?? '';
    await direction.post(`${adresse}/general`, champs, 'enregistrer');
    const autre = await direction.post(
      `${adresse}/general`,
      { ...champs, intitule: 'Second nom', vueLe },
      'enregistrer',
    );
    expect(autre.status).toBe(409);
    expect(autre.text).toContain('pendant votre saisie');
    expect(autre.text).toContain('value="Second nom"');
    const doublon = await direction.post(`${adresse}/general`, { ...champs, vueLe }, 'enregistrer');
    expect(doublon.location).toBe(adresse);
  });

  it('laisse donner la date d’enregistrement que la fiche nationale ne dit pas', async () => {
    await ecrireCertification(test, 'RNCP99003');
    await test.house.services.db.forInstance((tx) =>
      tx
        .updateTable('referentiels.certification')
        .set({ date_decision: null, date_effet: null })
        .where('numero', '=', 'RNCP99003')
        .execute(),
    );
    const id = await formationPrete(test, organisme, {}, { certification: 'RNCP99003' });
    const adresse = `/formations/${id}`;
    const manque = 'Complétez la certification';
    expect((await direction.get(adresse)).text).toContain(`${adresse}/general#champ-enregistreeLe`);
    const champs = { intitule: 'X', code: 'DATE', nature: 'formation', objectifBpf: 'rncp', nsf: '326' };
    await direction.post(
      `${adresse}/general`,
      {
        ...champs,
        reconnaissance: 'certification',
        certification: 'RNCP99003',
        enregistreeLe: '2023-02-01',
      },
      'enregistrer',
    );
    expect((await direction.get(`${adresse}/general`)).text).toContain('value="2023-02-01"');
    const page = (await direction.get(adresse)).text;
    expect(page.split('Toutes les règles')[0]).not.toContain(manque);
  });

  it('refuse les caractères cachés et les textes démesurés, sans rien casser', async () => {
    const adresse = await preparer();
    for (const presentation of ['a\u0000b', 'x\u202Ey', 'long '.repeat(40_000)]) {
      const reponse = await direction.post(`${adresse}/pedagogie`, { presentation }, 'enregistrer');
      expect(reponse.status).toBe(422);
      expect(reponse.text).toContain('champ-presentation');
    }
  });
});

describe('publier depuis la page', () => {
  it('dit ce qui manque avec sa référence et un lien vers le champ', async () => {
    const adresse = await preparer({ methodes: '' } as never);
    const page = (await direction.get(adresse)).text;
    expect(page).toContain('Une rubrique manque');
    expect(page).toContain('Décrivez les méthodes utilisées.');
    expect(page).toContain('indicateur 1 (décret n° 2019-565)');
    expect(page).toContain(`href="${adresse}/pedagogie#champ-methodes"`);
    expect(page).not.toContain('value="publier"');
    const refus = await direction.post(adresse, {}, 'publier');
    expect(refus.status).toBe(409);
    expect(refus.text).toContain('une rubrique manque');
  });

  it('publie, puis montre ce qui change d’une version à l’autre', async () => {
    const adresse = await preparer();
    expect((await direction.post(adresse, {}, 'publier')).location).toBe(adresse);
    await direction.post(`${adresse}/modules/nouveau`, MODULE, 'ajouter');
    const brouillon = (await direction.get(`${adresse}/versions`)).text;
    expect(brouillon).toContain('Modifications pas encore publiées');
    expect(brouillon).toContain('Module «\u00a0Sécurité\u00a0»');
  });

  it('copie une formation une seule fois', async () => {
    const adresse = await preparer();
    const copies = new Set<string | null>();
    const champs = { _id: newId() };
    for (let n = 0; n < 2; n += 1) copies.add((await direction.post(adresse, champs, 'dupliquer')).location);
    const [copie = ''] = copies;
    expect(copies.size).toBe(1);
    const page = (await direction.get(copie ?? '')).text;
    expect(page).toContain('(copie)');
    expect(page).toContain('Réseaux locaux');
    expect(page).toContain('En préparation');
  });
});

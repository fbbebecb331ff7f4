import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';

const test = useHouse();
const nouvelId = () => test.house.services.newId();

describe('the API of the annuaire', () => {
  it('creates a person once, gives her back, lists her', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['assistant']);
    const personne = { id: nouvelId(), prenom: 'Zoé', nomNaissance: 'Weber', dateNaissance: '1990-05-01' };
    const create = async (body: object) => {
      const { status, text } = await client.api('POST', '/personnes', body);
      return { status, body: JSON.parse(text) };
    };
    expect(await create(personne)).toEqual({
      status: 201,
      body: { personneId: personne.id, dejaFaite: false },
    });
    expect((await create(personne)).body).toEqual({ personneId: personne.id, dejaFaite: true });
    expect(await create({ ...personne, id: nouvelId() })).toMatchObject({
      status: 409,
      body: { refus: 'PersonneDejaConnue' },
    });
    expect((await create({ ...personne, id: nouvelId(), autre: 'oui' })).status).toBe(201);
    const one = JSON.parse((await client.api('GET', `/personnes/${personne.id}`)).text);
    expect(one).toMatchObject({ nomNaissance: 'Weber', etatCivil: { dateNaissance: '1990-05-01' } });
    const list = JSON.parse((await client.api('GET', '/personnes?q=weber')).text);
    expect(list).toMatchObject({ personnes: [{ prenom: 'Zoé' }, { prenom: 'Zoé' }], suivant: null });
  });

  it('keeps the birth date from those who may not see it', async () => {
    const organisme = await test.createOrganisme();
    const bureau = await test.signIn(organisme, ['assistant']);
    const id = nouvelId();
    await bureau.api('POST', '/personnes', {
      id,
      prenom: 'Z',
      nomNaissance: 'W',
      dateNaissance: '1990-05-01',
    });
    const formateur = await test.signIn(organisme, ['formateur']);
    const { text } = await formateur.api('GET', `/personnes/${id}`);
    expect(text).toContain('"W"');
    expect(text).not.toContain('1990');
  });

  it('creates a company, a number of employees as a number', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['direction']);
    const entreprise = { id: nouvelId(), raisonSociale: 'Scierie', siret: '13002526500013', effectif: 12 };
    expect((await client.api('POST', '/entreprises', entreprise)).status).toBe(201);
    const one = JSON.parse((await client.api('GET', `/entreprises/${entreprise.id}`)).text);
    expect(one).toMatchObject({ effectif: 12, archivee: false });
    const wrong = await client.api('POST', '/entreprises', { ...entreprise, siret: '1', effectif: 1.5 });
    expect(wrong.status).toBe(422);
    expect(JSON.parse(wrong.text).erreurs.map(({ field }: { field: string }) => field)).toEqual([
      'siret',
      'effectif',
    ]);
  });

  it('knows nothing of another organisme', async () => {
    const ici = await test.signIn(await test.createOrganisme(), ['assistant']);
    const ailleurs = await test.signIn(await test.createOrganisme(), ['assistant']);
    const id = nouvelId();
    await ici.api('POST', '/personnes', { id, prenom: 'Zoé', nomNaissance: 'Weber' });
    expect((await ailleurs.api('GET', `/personnes/${id}`)).status).toBe(404);
    expect((await ailleurs.api('GET', '/personnes?q=weber')).text).toContain('"personnes":[]');
  });
});

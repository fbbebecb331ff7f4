import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { creerPersonne } from '../actions/creer-personne.ts';
import { agir } from '../fixtures/maison.ts';
import { unePersonne } from '../fixtures/personne.ts';
import { jobDoublonsPartout } from '../jobs/detecter-doublons.ts';

const test = useHouse();

async function bureau() {
  const organisme = await test.createOrganisme();
  const client = await test.signIn(organisme, ['assistant']);
  const personne = async (given: Parameters<typeof unePersonne>[0]) => {
    const id = test.house.services.newId();
    await agir(test, organisme, (context) => creerPersonne(context, { id, ...unePersonne(given) }));
    return id;
  };
  return { organisme, client, personne };
}

describe('/personnes/doublons', () => {
  it('shows a pair, compares it, merges it with the choices made, and takes it apart again', async () => {
    const { client, personne } = await bureau();
    const gardee = await personne({ nomNaissance: 'Müller', ville: 'Dieuze' });
    const absorbee = await personne({ nomNaissance: 'Muller', ville: 'Metz', courriel: 'm@exemple.fr' });
    expect((await client.get('/')).text).not.toContain('Doublons possibles');
    await client.post('/personnes/doublons', {}, 'chercher');
    expect((await client.get('/')).text).toContain('1 paire de fiches à examiner');
    expect((await client.get('/personnes/doublons')).text).toContain('Même nom');
    const file = (await client.get('/personnes/doublons?export=csv')).text;
    expect(file).toContain('Müller Bakary');
    expect(file).toContain('Même nom');
    const url = `/personnes/${gardee}/fusionner?avec=${absorbee}`;
    expect((await client.get(url)).text).toContain('m@exemple.fr');
    const id = test.house.services.newId();
    const sent = await client.post(url, { _id: id, nomNaissance: 'gardee', ville: 'absorbee' }, 'reunir');
    expect(sent.location).toBe(`/personnes/${gardee}`);
    const { text } = await client.get(`/personnes/${gardee}`);
    for (const expected of ['Müller', 'Metz', 'm@exemple.fr', 'Fiche de Bakary Muller réunie', 'Séparer']) {
      expect(text).toContain(expected);
    }
    expect((await client.get(`/personnes/${absorbee}`)).location).toBe(`/personnes/${gardee}`);
    expect((await client.get('/personnes?q=muller')).text).not.toContain(absorbee);
    expect((await client.get('/personnes/doublons')).text).toContain('Aucun doublon');
    await client.post(`/personnes/${gardee}`, { fusionId: id }, 'separer');
    const apart = await client.get(`/personnes/${absorbee}`);
    expect(apart.status).toBe(200);
    expect(apart.text).toContain('Fiche de Bakary Muller séparée');
  });

  it('sets a pair aside for good', async () => {
    const { client, personne } = await bureau();
    const [un, deux] = [await personne({}), await personne({})];
    await client.post('/personnes/doublons', {}, 'chercher');
    await client.post(`/personnes/${un}/fusionner?avec=${deux}`, {}, 'ecarter');
    await client.post('/personnes/doublons', {}, 'chercher');
    expect((await client.get('/personnes/doublons')).text).toContain('Aucun doublon');
  });

  it('finds the other record by its name, and refuses what cannot be', async () => {
    const { client, personne } = await bureau();
    const un = await personne({});
    const autre = await personne({ nomNaissance: 'Weber', dateNaissance: '1970-01-01' });
    expect((await client.get(`/personnes/${un}/fusionner?q=weber`)).text).toContain(`avec=${autre}`);
    const url = `/personnes/${un}/fusionner`;
    const seul = await client.post(url, { _id: test.house.services.newId(), _acte: 'reunir' });
    expect(seul.status).toBe(422);
    expect((await client.get(`${url}?avec=n'importe quoi`)).status).toBe(200);
  });

  it('are looked for each night in every organisme', async () => {
    const [ici, ailleurs] = [await bureau(), await bureau()];
    for (const { personne } of [ici, ailleurs]) {
      await personne({});
      await personne({});
    }
    await jobDoublonsPartout({}, test.house.services);
    for (const { client } of [ici, ailleurs]) {
      expect((await client.get('/personnes/doublons')).text.match(/fusionner\?avec=/gu)).toHaveLength(1);
    }
  });
});

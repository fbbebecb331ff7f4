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

async function appel(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  corps?: unknown,
  client = direction,
) {
  const { status, text } = await client.api(method, url, corps);
  return { status, json: JSON.parse(text) };
}

const PUBLIABLE = {
  objectifs: ['Dépanner'],
  sansPrerequis: true,
  methodes: 'Ateliers',
  modalitesPedagogiques: 'En présence',
  evaluation: 'Jury',
  reconnaissance: 'attestation',
  objectifBpf: 'autre',
  nsf: '326',
  tarifGenre: 'montant',
  prixCentimes: 12_345,
  financements: 'OPCO',
  delaiAcces: 'Un mois',
  accessibilite: 'Oui',
  contactCourriel: 'a@b.fr',
};
const MODULE = {
  intitule: 'Réseaux',
  contenu: 'Programme',
  minutes: { presentiel: 60, distanceSynchrone: 0, foad: 0, entreprise: 0 },
};

describe('l’API des formations', () => {
  it('crée, complète, publie et montre au public', async () => {
    const id = newId();
    const creee = await appel('POST', '/formations', { id, intitule: 'Par programme', code: 'API-1' });
    expect(creee.status).toBe(201);
    expect(creee.json.manques.map((manque: { id: string }) => manque.id)).toContain('tarif');
    expect(
      (await appel('POST', '/formations', { id, intitule: 'Par programme', code: 'API-1' })).json.fiche.id,
    ).toBe(id);
    await appel('POST', `/formations/${id}/modules`, MODULE);
    const complete = await appel('PATCH', `/formations/${id}`, PUBLIABLE);
    expect(complete.json.fiche).toMatchObject({ tarif: { centimes: 12_345 }, methodes: 'Ateliers' });
    const publiee = await appel('POST', `/formations/${id}/publication`, {});
    expect(publiee.json).toMatchObject({ etat: 'publiee', version: 1 });
    const chemin = new URL(publiee.json.adressePublique).pathname;
    const publique = await appel('GET', chemin, undefined, test.anonymous());
    expect(publique.json).toMatchObject({ version: 1, contenu: { fiche: { intitule: 'Par programme' } } });
    const liste = await appel('GET', '/catalogue?q=programme', undefined, test.anonymous());
    expect(liste.json.formations).toHaveLength(1);
    expect((await appel('GET', '/formations/lheo')).json).toMatchObject({ formations: 1 });
    expect((await appel('DELETE', `/formations/${id}/publication`)).json.etat).toBe('brouillon');
    expect((await appel('GET', chemin, undefined, test.anonymous())).status).toBe(404);
    expect((await appel('DELETE', `/formations/${id}`)).json.etat).toBe('archivee');
  });

  it('nomme le refus de publier', async () => {
    const { json } = await appel('POST', '/formations', { intitule: 'Incomplète' });
    const refus = await appel('POST', `/formations/${json.id}/publication`, {});
    expect(refus.status).toBe(409);
    expect(refus.json.refus).toBe('PublicationIncomplete');
  });

  it.each([
    [{ reconnaissance: 'certification' }],
    [{ certification: 'RNCP99001' }],
    [{ reconnaissance: 'attestation', certification: 'RNCP99001' }],
    [{ tarifGenre: 'montant' }],
    [{ prixCentimes: 5 }],
    [{ nsf: '999' }],
    [{ lieux: [{ codePostal: '5717', ville: 'X' }] }],
    [{ objectifs: ['a\u202Eb'] }],
  ])('refuse %j sans rien écrire', async (corps) => {
    const { json } = await appel('POST', '/formations', {
      intitule: 'Cohérente',
      certification: 'RNCP99001',
    });
    expect((await appel('PATCH', `/formations/${json.id}`, corps)).status).toBe(422);
    expect((await appel('GET', `/formations/${json.id}`)).json.fiche).toEqual(json.fiche);
  });

  it('passe d’une certification à une attestation', async () => {
    const { json } = await appel('POST', '/formations', { intitule: 'Change', certification: 'RNCP99001' });
    const change = await appel('PATCH', `/formations/${json.id}`, { reconnaissance: 'attestation' });
    expect(change.json.fiche.reconnaissance).toEqual({ genre: 'attestation' });
  });

  it('remplace et supprime un module', async () => {
    const { json } = await appel('POST', '/formations', { intitule: 'Modules' });
    const module = newId();
    await appel('POST', `/formations/${json.id}/modules`, { ...MODULE, id: module });
    const url = `/formations/${json.id}/modules/${module}`;
    const remplace = await appel('PUT', url, { ...MODULE, intitule: 'Autre' });
    expect(remplace.json.fiche.modules).toMatchObject([{ intitule: 'Autre', volumes: { presentiel: 60 } }]);
    expect((await appel('DELETE', url)).json.fiche.modules).toEqual([]);
    expect((await appel('PUT', url, MODULE)).status).toBe(404);
  });

  it('donne la suite d’une liste', async () => {
    const { json } = await appel('GET', '/formations?tri=-modifie');
    expect(json.formations.length).toBeGreaterThan(3);
    expect(json.suivant).toBeNull();
  });
});

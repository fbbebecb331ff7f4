import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { PASSWORD, type TestClient, useHouse } from '#tests/support/house.ts';

const test = useHouse();
let admin: TestClient;
beforeEach(async () => {
  admin = await test.signInAdministrator();
});

const accountId = async (courriel: string) =>
  /\/instance\/comptes\/([0-9a-f-]{36})/u.exec(
    (await admin.get(`/instance/comptes?q=${courriel}`)).text,
  )?.[1] ?? '';

const enter = (courriel: string) => test.anonymous().post('/connexion', { courriel, motDePasse: PASSWORD });

describe('the administration of the instance', () => {
  it('is shut to everybody else, a direction included', async () => {
    const direction = await test.signIn(await test.createOrganisme(), ['direction']);
    for (const path of [
      '/instance',
      '/instance/organismes',
      '/instance/organismes/nouveau',
      '/instance/comptes',
    ]) {
      expect((await direction.get(path)).status).toBe(403);
      expect((await admin.get(path)).status).toBe(200);
    }
    const id = await accountId(direction.courriel);
    expect((await direction.get(`/instance/comptes/${id}`)).status).toBe(403);
  });

  it('opens an organisme once, and invites its direction', async () => {
    const fields = {
      _id: newId(),
      nom: 'École du Rhin',
      siret: '13002526500013',
      ville: 'Colmar',
      nomDirection: 'Anne Weber',
      courriel: `${newId()}@essai.fr`,
    };
    const path = '/instance/organismes/nouveau';
    expect((await admin.post(path, fields, 'ouvrir')).status).toBe(303);
    expect((await admin.post(path, fields, 'ouvrir')).status).toBe(303);
    await admin.get('/instance');
    expect((await admin.get('/instance/organismes')).text.match(/École du Rhin/gu)).toHaveLength(1);
    const mails = (await test.courriels()).filter(({ a }) => a === fields.courriel);
    expect(mails).toHaveLength(1);
    const anne = test.anonymous();
    await anne.post(
      mails[0]?.chemin ?? '',
      { nom: 'Anne Weber', nouveau: 'trois chats roses dansent' },
      'creer',
    );
    expect((await anne.get('/reglages/membres')).text).toContain('Anne Weber');
    expect((await anne.get('/reglages/journal')).text).toContain('ouvert sur l’instance');
  });

  it('suspends an account everywhere at once, and opens it again', async () => {
    const member = await test.signIn(await test.createOrganisme(), ['direction']);
    const path = `/instance/comptes/${await accountId(member.courriel)}`;
    await admin.post(path, {}, 'suspendre');
    expect((await member.get('/compte')).status).toBe(303);
    expect((await enter(member.courriel)).status).toBe(403);
    await admin.post(path, {}, 'reactiver');
    expect((await enter(member.courriel)).status).toBe(303);
  });

  it('is given and taken, never to oneself', async () => {
    const member = await test.signIn(await test.createOrganisme(), ['direction']);
    const path = `/instance/comptes/${await accountId(member.courriel)}`;
    await admin.post(path, {}, 'nommer');
    expect((await member.get('/instance')).status).toBe(200);
    await admin.post(path, {}, 'demettre');
    expect((await member.get('/instance')).status).toBe(403);
    const own = `/instance/comptes/${await accountId(admin.courriel)}`;
    expect((await admin.post(own, {}, 'demettre')).text).toContain('votre propre compte');
    expect((await admin.post(own, {}, 'suspendre')).status).toBe(409);
  });

  it('tells the last drill of a backup, and what waits in the queue', async () => {
    expect((await admin.get('/instance')).text).toContain('Aucun essai');
    await test.house.services.db.pool.query(
      `INSERT INTO plateforme.essai_sauvegarde (le, sauvegarde, sauvegardee_le, conforme, rapport) VALUES (now(), 's', now(), true, '{}')`,
    );
    expect((await admin.get('/instance')).text).toContain('La sauvegarde rend tout');
  });
});

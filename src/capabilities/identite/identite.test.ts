import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';

const test = useHouse();

describe('connexion', () => {
  it('opens a session with the right password and shows who is signed in', async () => {
    const organisme = await test.createOrganisme('Campus Alpha');
    const client = await test.signIn(organisme, ['direction']);
    const answer = await client.get('/deconnexion');
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/');
  });

  it('refuses a wrong password in one sentence and keeps the address typed', async () => {
    const answer = await test.anonymous().post('/connexion', { courriel: 'x@essai.fr', motDePasse: 'faux' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('ne correspond pas');
    expect(answer.text).toContain('value="x@essai.fr"');
  });

  it('says what is wrong beside the field', async () => {
    const answer = await test
      .anonymous()
      .post('/connexion', { courriel: 'pas une adresse', motDePasse: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Écrivez une adresse électronique complète');
  });

  it('refuses a form without our token', async () => {
    const answer = await test.anonymous().postRaw('/connexion', { courriel: 'x@essai.fr', motDePasse: 'y' });
    expect(answer.status).toBe(403);
  });

  it('sends the anonymous to the sign-in page', async () => {
    const answer = await test.anonymous().get('/deconnexion');
    expect(answer.location).toBe('/connexion?retour=%2Fdeconnexion');
  });
});

import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';

const test = useHouse();
const debut = Temporal.Now.instant().round('minute').add({ minutes: 5 });

describe('the home page', () => {
  it('says what waits for each role, and nothing to the others', async () => {
    const organisme = await test.createOrganisme();
    const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 1 });
    const formateur = await test.signIn(organisme, ['formateur'], seance.formateurId);
    const apprenant = await test.signIn(organisme, ['apprenant'], seance.apprenants[0]?.personneId);
    expect((await formateur.get('/')).text).toContain('Ouvrir l’émargement');
    expect((await apprenant.get('/')).text).not.toContain('Signer votre présence');
    await formateur.post(`/creneaux/${seance.creneauId}/emargement`, {}, 'ouvrir');
    expect((await formateur.get('/')).text).toContain('Clore la feuille');
    expect((await apprenant.get('/')).text).toContain('Signer votre présence');
  });

  it('asks the anonymous to sign in', async () => {
    expect((await test.anonymous().get('/')).location).toBe('/connexion?retour=%2F');
  });
});

describe('the quick search', () => {
  it('asks for two letters, and says when nothing matches', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await client.get('/recherche?q=x')).text).toContain('au moins deux lettres');
    expect((await client.get('/recherche?q=introuvable')).text).toContain('Rien ne correspond');
  });
});

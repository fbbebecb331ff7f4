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

  it('puts in sight the créneaux of the day and the sessions that begin, and to a learner his own', async () => {
    const organisme = await test.createOrganisme();
    // Under way at any hour of the day: it has begun, and belongs to today until it ends.
    const bornes = { debut: debut.subtract({ hours: 1 }), fin: debut.add({ hours: 3 }) };
    const seance = await creerSeance(test, organisme, { ...bornes, apprenants: 1 });
    const direction = await test.signIn(organisme, ['direction']);
    const apprenant = await test.signIn(organisme, ['apprenant'], seance.apprenants[0]?.personneId);
    const autre = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await direction.get('/')).text).toContain(`href="/creneaux/${seance.creneauId}"`);
    const sien = (await apprenant.get('/')).text;
    expect(sien).toContain('Vos prochains créneaux');
    expect(sien).toContain(`href="/creneaux/${seance.creneauId}"`);
    const ailleurs = (await autre.get('/')).text;
    expect(ailleurs).toContain('Plus aucun créneau aujourd’hui');
    expect(ailleurs).not.toContain(seance.creneauId);
  });

  it('offers the quick search only to those whom it can answer', async () => {
    const organisme = await test.createOrganisme();
    const direction = await test.signIn(organisme, ['direction']);
    const entreprise = await test.signIn(organisme, ['entreprise']);
    expect((await direction.get('/')).text).toContain('action="/recherche"');
    expect((await entreprise.get('/')).text).not.toContain('action="/recherche"');
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

  it('groups what it finds by kind, with their number', async () => {
    const organisme = await test.createOrganisme();
    await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 2 });
    const client = await test.signIn(organisme, ['direction']);
    expect((await client.get('/recherche?q=essai')).text).toMatch(/<h2>\d personnes<\/h2>/u);
  });
});

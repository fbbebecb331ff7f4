import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, useHouse } from '#tests/support/house.ts';
import { formationEssai, inscriptionEssai, personneEssai, sessionEssai } from '../../fixtures/parcours.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });

/** A learner registered in a formation of two modules: 20 h in presence, 10 h at a distance. */
const maison = async () => {
  const organisme = await test.createOrganisme();
  const donnees = await test.inside(organisme, async (context) => {
    const formation = await formationEssai(context);
    const sessionId = await sessionEssai(context, { formationId: formation.id });
    const personneId = await personneEssai(context);
    const inscriptionId = await inscriptionEssai(context, sessionId, personneId);
    return { modules: formation.modules, sessionId, personneId, inscriptionId };
  });
  return { organisme, ...donnees, adresse: `/inscriptions/${donnees.inscriptionId}` };
};

const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/gu, ' ');

const heures = async (client: TestClient, page: string) => {
  const { text } = await client.get(page);
  const lues = [...plain(text).matchAll(/<p>([^<]+)<b>(?:<time[^>]*>)?([^<]+)</gu)];
  return Object.fromEntries(lues.map(([, nom, valeur]) => [nom, valeur]));
};

describe('the positioning', () => {
  it('is told by the learner, seen by the trainer, and suggests without deciding', async () => {
    const { organisme, modules, personneId, inscriptionId, adresse } = await maison();
    const apprenant = await test.signIn(organisme, ['apprenant'], personneId);
    const dit = await apprenant.post(`/mon-positionnement/${inscriptionId}`, {
      [`niveau-${modules[0]}`]: '3',
      [`niveau-${modules[1]}`]: '0',
    });
    expect(dit.status).toBe(303);
    const formateur = await test.signIn(organisme, ['formateur']);
    const page = `${adresse}/positionnement`;
    expect((await formateur.get(page)).text).toContain('Je sais faire sans aide');
    await formateur.post(
      page,
      { [`niveau-${modules[0]}`]: '3', [`commentaire-${modules[0]}`]: 'A animé un atelier' },
      'constater',
    );
    const vu = await formateur.get(page);
    expect(vu.text).toContain('une dispense est possible');
    expect(vu.text).toContain('value="A animé un atelier"');
    expect(plain((await formateur.get(`${adresse}/parcours`)).text)).toContain('30 h');
  });

  it('is closed to another learner, to the curious and to another organisme', async () => {
    const { organisme, inscriptionId, adresse } = await maison();
    const autre = await test.inside(organisme, (context) => personneEssai(context, 'Autre', 'Zoé'));
    const curieux = await test.signIn(organisme, ['apprenant'], autre);
    expect((await curieux.get(`/mon-positionnement/${inscriptionId}`)).status).toBe(404);
    expect((await curieux.get(`${adresse}/positionnement`)).status).toBe(403);
    const ailleurs = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await ailleurs.get(`${adresse}/positionnement`)).status).toBe(404);
    expect((await ailleurs.get(`${adresse}/parcours`)).status).toBe(404);
  });

  it('refuses levels that do not exist and modules of another formation', async () => {
    const { organisme, personneId, inscriptionId, modules } = await maison();
    const apprenant = await test.signIn(organisme, ['apprenant'], personneId);
    const envoyer = (champs: Record<string, string>) =>
      apprenant.post(`/mon-positionnement/${inscriptionId}`, champs);
    expect((await envoyer({ [`niveau-${modules[0]}`]: '4' })).text).toContain('Répondez au moins');
    expect((await envoyer({ [`niveau-${newId()}`]: '2' })).status).toBe(422);
    expect((await envoyer({ 'niveau-nimporte': '2' })).status).toBe(422);
  });

  it('is answered without account from the link of a mail, a few times', async () => {
    const { organisme, modules, adresse } = await maison();
    const direction = await test.signIn(organisme, ['direction']);
    expect((await direction.post(`${adresse}/positionnement`, {}, 'inviter')).status).toBe(303);
    const chemin = (await test.courriels()).at(-1)?.chemin ?? '';
    expect(chemin).toMatch(/^\/positionnement\//u);
    const visiteur = test.anonymous();
    expect((await visiteur.get(chemin)).text).toContain('Accueillir un public');
    const envoi = await visiteur.post(chemin, { [`niveau-${modules[0]}`]: '2' });
    expect(envoi.text).toContain('vos réponses sont enregistrées');
    expect((await direction.get(`${adresse}/positionnement`)).text).toContain('Je sais faire avec de l’aide');
    for (const _ of [2, 3, 4, 5]) await visiteur.post(chemin, { [`niveau-${modules[0]}`]: '1' });
    expect((await visiteur.get(chemin)).status).toBe(410);
  });

  it('says when nobody can be written to', async () => {
    const { organisme, personneId, adresse } = await maison();
    await test.inside(organisme, ({ tx }) =>
      tx.updateTable('annuaire.personne').set({ courriel: null }).where('id', '=', personneId).execute(),
    );
    const direction = await test.signIn(organisme, ['direction']);
    const refus = await direction.post(`${adresse}/positionnement`, {}, 'inviter');
    expect(refus.status).toBe(409);
    expect(refus.text).toContain('n’a pas d’adresse électronique');
  });

  it('once over, changes no more until it is opened again', async () => {
    const { organisme, modules, adresse } = await maison();
    const direction = await test.signIn(organisme, ['direction']);
    const page = `${adresse}/positionnement`;
    await direction.post(page, {}, 'conclure');
    expect((await direction.get(page)).text).toContain('Positionnement conclu');
    const constat = { [`niveau-${modules[0]}`]: '1' };
    expect((await direction.post(page, constat, 'constater')).status).toBe(409);
    expect((await direction.get(`${adresse}/parcours`)).text).not.toContain('module=nouveau');
    await direction.post(page, {}, 'rouvrir');
    expect((await direction.post(page, constat, 'constater')).status).toBe(303);
  });
});

describe('the individual path', () => {
  it('recomputes hours and the rate of distance with each decision', async () => {
    const { organisme, modules, adresse } = await maison();
    const responsable = await test.signIn(organisme, ['responsable_pedagogique']);
    const page = `${adresse}/parcours`;
    expect(await heures(responsable, page)).toMatchObject({
      'Heures à suivre': '30 h',
      'Part à distance': '33,3 %',
    });
    const motif = { code: 'experience', motif: 'Trois ans d’accueil en médiathèque' };
    const alleger = { moduleId: modules[0], genre: 'allege', presentiel: '10', ...motif };
    await responsable.post(`${page}?module=${modules[0]}`, alleger, 'decider');
    expect(await heures(responsable, page)).toMatchObject({
      'Heures à suivre': '20 h',
      Allègement: '10 h',
      'Part à distance': '50 %',
    });
    await responsable.post(
      `${page}?module=${modules[0]}`,
      { moduleId: modules[0], genre: 'conserve' },
      'decider',
    );
    const ajout = { _id: newId(), intitule: 'Remise à niveau', presentiel: '7 h 30', ...motif };
    await responsable.post(`${page}?module=nouveau`, ajout, 'ajouter');
    await responsable.post(`${page}?module=nouveau`, ajout, 'ajouter');
    expect(await heures(responsable, page)).toMatchObject({
      'Heures à suivre': '37 h 30',
      'Heures ajoutées': '7 h 30',
    });
    await responsable.post(`${page}?module=${ajout._id}`, { moduleId: ajout._id }, 'retirer');
    expect(await heures(responsable, page)).toMatchObject({
      'Heures à suivre': '30 h',
      'Heures ajoutées': '0 h',
    });
  });

  it.each([
    [{ genre: 'dispense', motif: '' }, 'Expliquez pourquoi'],
    [{ genre: 'allege', presentiel: '25', motif: 'Expérience' }, 'plus court que le module'],
    [{ genre: 'allege', presentiel: 'beaucoup', motif: 'Expérience' }, 'Écrivez une durée'],
    [{ genre: 'allege', presentiel: '20', motif: 'Expérience' }, 'plus court que le module'],
  ])('refuses %o in a sentence and keeps what was typed', async (envoi, phrase) => {
    const { organisme, modules, adresse } = await maison();
    const responsable = await test.signIn(organisme, ['responsable_pedagogique']);
    const refus = await responsable.post(
      `${adresse}/parcours?module=${modules[0]}`,
      { moduleId: modules[0], code: 'experience', ...envoi },
      'decider',
    );
    expect(refus.status).toBe(422);
    expect(refus.text).toContain(phrase);
    expect(refus.text).toContain('checked="" value="' + envoi.genre + '"');
  });

  it('keeps at least one module, and is decided by those who answer for it', async () => {
    const { organisme, modules, adresse } = await maison();
    const responsable = await test.signIn(organisme, ['responsable_pedagogique']);
    const dispenser = (moduleId: string) =>
      responsable.post(
        `${adresse}/parcours?module=${moduleId}`,
        { moduleId, genre: 'dispense', code: 'vae', motif: 'VAE de 2025' },
        'decider',
      );
    expect((await dispenser(modules[0])).status).toBe(303);
    expect((await dispenser(modules[1])).text).toContain('ne garde aucun module');
    const formateur = await test.signIn(organisme, ['formateur']);
    const essai = await formateur.post(
      `${adresse}/parcours`,
      { moduleId: modules[0], genre: 'conserve' },
      'decider',
    );
    expect(essai.status).toBe(403);
  });
});

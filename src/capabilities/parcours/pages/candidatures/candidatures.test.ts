import { describe, expect, it } from 'vitest';

import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import {
  candidatureEssai,
  inscriptionEssai,
  personneEssai,
  publicationEssai,
  sessionEssai,
} from '../../fixtures/parcours.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });

/** An organisme with a published formation and a session to come. */
const maison = async (capacite: number | null = null) => {
  const organisme = await test.createOrganisme('Campus des candidats');
  const donnees = await test.inside(organisme, async (context) => {
    const { slug, formationId } = await publicationEssai(context);
    const dates = { debut: '2027-01-04', fin: '2027-03-26' };
    const sessionId = await sessionEssai(context, { formationId, capacite, ...dates });
    return { slug, formationId, sessionId };
  });
  return { organisme, ...donnees, adresse: `/catalogue/${donnees.slug}/candidater` };
};

const candidat = (ecart: Record<string, string> = {}) => ({
  _id: newId(),
  prenom: 'Noé',
  nomNaissance: 'Lambert',
  courriel: 'noe.lambert@exemple.fr',
  telephone: '06 12 34 56 78',
  projet: 'Changer de métier',
  ...ecart,
});

const comptes = (organisme: TestOrganisme) =>
  test.inside(organisme, async ({ tx }) => {
    const compter = async (table: 'annuaire.personne' | 'parcours.inscription' | 'parcours.etape') =>
      (await tx.selectFrom(table).select('id').execute()).length;
    return [
      await compter('annuaire.personne'),
      await compter('parcours.inscription'),
      await compter('parcours.etape'),
    ];
  });

const troisCandidats = async () => {
  const { organisme, sessionId } = await maison();
  const ids = await test.inside(organisme, async (context) => {
    const faites: string[] = [];
    for (const prenom of ['Ana', 'Ben', 'Cid']) {
      faites.push(await candidatureEssai(context, sessionId, await personneEssai(context, 'Roth', prenom)));
    }
    return faites;
  });
  return { organisme, sessionId, ids, assistant: await test.signIn(organisme, ['assistant']) };
};
const decision = (ids: readonly string[], ecart: Record<string, string> = {}) => ({
  _id: newId(),
  inscriptions: ids,
  decision: 'candidature.admise',
  le: '2026-10-05',
  ...ecart,
});

describe('applying from the public catalogue', () => {
  it('needs no account: the person, her file and a mail are there', async () => {
    const { organisme, slug, adresse } = await maison();
    const visiteur = test.anonymous();
    expect((await visiteur.get(`/catalogue/${slug}`)).text).toContain(adresse);
    expect((await visiteur.get(adresse)).text).toContain('du 4');
    const envoi = await visiteur.post(adresse, candidat());
    expect(envoi.status).toBe(200);
    expect(envoi.text).toContain('Votre candidature est envoyée');
    const courriel = (await test.courriels()).findLast(({ a }) => a === 'noe.lambert@exemple.fr');
    expect(courriel?.sujet).toContain('Conseiller numérique');
    const assistant = await test.signIn(organisme, ['assistant']);
    const liste = await assistant.get('/candidatures');
    expect(liste.text).toContain('Lambert Noé');
    expect(liste.text).toContain('0612345678');
  });

  it('is received once, and answers the same to somebody already known', async () => {
    const { organisme, adresse } = await maison();
    const visiteur = test.anonymous();
    const envoi = candidat();
    await visiteur.post(adresse, envoi);
    await visiteur.post(adresse, envoi);
    expect(await comptes(organisme)).toEqual([1, 1, 1]);
    const encore = await visiteur.post(
      adresse,
      candidat({ nomNaissance: 'LAMBERT', courriel: 'Noe.Lambert@exemple.fr' }),
    );
    expect(encore.text).toContain('Votre candidature est envoyée');
    expect(await comptes(organisme)).toEqual([1, 1, 1]);
    await visiteur.post(adresse, candidat({ prenom: 'Anna' }));
    expect(await comptes(organisme)).toEqual([2, 2, 2]);
  });

  it('keeps nothing of what a program sends', async () => {
    const { organisme, adresse } = await maison();
    const piege = await test.anonymous().post(adresse, candidat({ site: 'https://exemple.com' }));
    expect(piege.text).toContain('Votre candidature est envoyée');
    expect(await comptes(organisme)).toEqual([0, 0, 0]);
  });

  it('says what is wrong beside the field and keeps the rest', async () => {
    const { adresse } = await maison();
    const refus = await test.anonymous().post(adresse, candidat({ courriel: 'noe', telephone: '12' }));
    expect(refus.status).toBe(422);
    expect(refus.text).toContain('Écrivez une adresse électronique complète');
    expect(refus.text).toContain('numéro de téléphone complet');
    expect(refus.text).toContain('Changer de métier');
  });

  it('asks for a session when there are several, and only for one that recruits', async () => {
    const { organisme, formationId, sessionId, adresse } = await maison();
    const autre = await test.inside(organisme, (context) =>
      sessionEssai(context, { formationId, debut: '2027-05-03', fin: '2027-06-25' }),
    );
    const visiteur = test.anonymous();
    expect((await visiteur.post(adresse, candidat())).text).toContain('Choisissez une des sessions');
    expect((await visiteur.post(adresse, candidat({ sessionId: newId() }))).status).toBe(422);
    expect((await visiteur.post(adresse, candidat({ sessionId: autre }))).status).toBe(200);
    const direction = await test.signIn(organisme, ['direction']);
    for (const id of [sessionId, autre]) {
      await direction.post(`/sessions/${id}`, { motif: 'Reportée' }, 'annuler');
    }
    expect((await visiteur.get(adresse)).text).toContain('pas de session ouverte');
  });

  it('closes when the session is full', async () => {
    const { organisme, sessionId, adresse } = await maison(1);
    await test.inside(organisme, async (context) =>
      inscriptionEssai(context, sessionId, await personneEssai(context)),
    );
    expect((await test.anonymous().get(adresse)).text).toContain('pas de session ouverte');
  });
});

describe('the applications', () => {
  it('are decided together, and the people told when asked', async () => {
    const { ids, assistant } = await troisCandidats();
    const avant = (await test.courriels()).length;
    const faite = await assistant.post(
      '/candidatures',
      decision(ids.slice(0, 2), { prevenir: 'oui' }),
      'decider',
    );
    expect(faite.status).toBe(303);
    expect((await test.courriels()).slice(avant).map(({ sujet }) => sujet.slice(0, 9))).toEqual([
      'Vous êtes',
      'Vous êtes',
    ]);
    expect((await assistant.get('/candidatures?statut=admis')).text).toContain('Roth Ben');
    expect((await assistant.get('/candidatures?statut=admis')).text).not.toContain('Roth Cid');
    expect((await assistant.get('/candidatures?q=cid')).text).toContain('Candidature reçue');
  });

  it('are refused with a reason only, and leave the list', async () => {
    const { ids, assistant } = await troisCandidats();
    const refuser = { decision: 'candidature.refusee' };
    const sansMotif = await assistant.post('/candidatures', decision(ids, refuser), 'decider');
    expect(sansMotif.status).toBe(422);
    expect(sansMotif.text).toContain('Dites pourquoi');
    await assistant.post(
      '/candidatures',
      decision(ids, { ...refuser, motif: 'Prérequis manquants' }),
      'decider',
    );
    expect((await assistant.get('/candidatures')).text).toContain('Aucune candidature à traiter');
    expect((await assistant.get(`/inscriptions/${ids[0]}`)).text).toContain('Prérequis manquants');
  });

  it('are read by the team, decided by those who may', async () => {
    const { organisme, ids } = await troisCandidats();
    const formateur = await test.signIn(organisme, ['formateur']);
    const vue = await formateur.get('/candidatures');
    expect(vue.text).toContain('Roth Ana');
    expect(vue.text).not.toContain('type="checkbox"');
    expect((await formateur.post('/candidatures', decision(ids), 'decider')).status).toBe(403);
    const csv = await formateur.get('/candidatures?export=csv');
    expect(csv.text).toContain('Ben Roth');
  });
});

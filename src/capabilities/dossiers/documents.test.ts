import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TxConnection } from '#platform/db/connection.ts';
import { newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { emarger, type SessionComplete, sessionComplete } from './fixtures/dossier-complet.ts';

let now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const test = useHouse({ clock: { now: () => now } });
let organisme: TestOrganisme;
let session: SessionComplete;
let assistant: TestClient;

beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-24T09:00:00Z');
  organisme = await test.createOrganisme();
  session = await test.inside(organisme, async (context) => {
    const complete = await sessionComplete(context);
    await emarger(context, complete, [complete.salarie, complete.particulier]);
    return complete;
  });
  assistant = await test.signIn(organisme, ['assistant']);
});

const page = () => `/sessions/${session.sessionId}/documents`;
const dossier = (id: string) => `/inscriptions/${id}/documents`;

const agir = async (lot: string, inscriptions: readonly string[] | 'toutes', _id = newId()) => {
  const portee: Record<string, string | readonly string[]> =
    inscriptions === 'toutes' ? { portee: 'toutes' } : { portee: 'choisies', inscriptions };
  const answer = await assistant.post(page(), { _id, lot, ...portee }, 'agir');
  await test.house.runDueJobs();
  return answer;
};

const documents = () =>
  test.inside(organisme, ({ tx }) =>
    tx
      .selectFrom('documents.document')
      .select(['id', 'type', 'objet', 'parties'])
      .orderBy('cree_le')
      .orderBy('id')
      .execute(),
  );

/** The state that the table gives to a person at a document, as a screen reader says it. */
const cellule = async (personne: string, colonne: string) => {
  const lu = (await assistant.get(page())).text.replaceAll('\u00ad', '');
  const debut = lu.indexOf(`${personne}, ${colonne}`);
  return debut < 0 ? null : /\u00a0: ([^<]+)</u.exec(lu.slice(debut))?.[1];
};

describe('the documents of a session', () => {
  it('are made in number: a contract for whoever signs one, the reason for the others, once however often asked', async () => {
    const id = newId();
    for (const _ of [1, 2]) expect((await agir('creer.contrat', 'toutes', id)).status).toBe(303);
    expect((await documents()).map(({ type }) => type).toSorted()).toEqual([
      'contrat-individuel',
      'convention',
    ]);
    expect(await cellule('Bœuf Loïc', 'Convention ou contrat')).toBe('Créé');
    const { text } = await assistant.get(page());
    expect(text).toContain('Zoé Meyer\u00a0: Ce dossier ne demande pas ce document.');
    await agir('creer.contrat', [session.salarie]);
    expect(await documents()).toHaveLength(2);
  });

  it('shows the progress of a lot while it runs', async () => {
    await assistant.post(page(), { _id: newId(), lot: 'creer.convocation', portee: 'toutes' }, 'agir');
    const pendant = await assistant.get(page());
    expect([pendant.headers['refresh'], pendant.text.includes('En cours\u00a0: 0 sur 3')]).toEqual([
      '2',
      true,
    ]);
    await test.house.runDueJobs();
    const apres = await assistant.get(page());
    expect([apres.headers['refresh'], apres.text.includes('En cours')]).toEqual([undefined, false]);
  });

  it('are sent to those who read or sign them, not twice by mistake', async () => {
    await agir('envoyer.convocation', 'toutes');
    await agir('envoyer.contrat', [session.salarie]);
    const envois = (await test.courriels()).map(({ a }) => a).toSorted();
    expect(envois).toEqual([
      'agnès@exemple.example',
      'loïc@exemple.example',
      'zoé@exemple.example',
      'şeyma@exemple.example',
    ]);
    expect(await cellule('Meyer Zoé', 'Convocation')).toBe('Envoyé');
    await agir('envoyer.convocation', [session.demandeur]);
    expect((await assistant.get(page())).text).toContain('Zoé Meyer\u00a0: Ce document est déjà envoyé.');
    expect(await test.courriels()).toHaveLength(4);
  });

  it('asks for somebody and for something', async () => {
    expect((await agir('creer.contrat', [])).text).toContain('Cochez au moins une personne');
    expect((await agir('tout.casser', 'toutes')).text).toContain('Choisissez ce qu’il faut faire');
  });

  it('makes the programme and the sheet of each week', async () => {
    for (const _ of [1, 2]) {
      expect((await assistant.post(page(), {}, 'programme')).status).toBe(303);
      expect((await assistant.post(page(), {}, 'feuille')).status).toBe(303);
    }
    expect((await documents()).map(({ type }) => type).toSorted()).toEqual([
      'feuille-emargement',
      'programme',
    ]);
  });

  it('cost at most five statements, for a session and for a person', async () => {
    await agir('creer.convocation', 'toutes');
    for (const url of [page(), dossier(session.salarie)]) {
      const sent = vi.spyOn(TxConnection.prototype, 'executeQuery');
      expect((await assistant.get(url)).status).toBe(200);
      expect(sent.mock.calls.length).toBeGreaterThan(0);
      expect(sent.mock.calls.length).toBeLessThanOrEqual(5);
      sent.mockRestore();
    }
  });
});

describe('the documents of a person', () => {
  it('say what is missing and where to complete it, and cannot be made before', async () => {
    const { text } = await assistant.get(dossier(session.demandeur));
    expect(text).toContain('Aucune présence n’est encore prouvée');
    expect(text).toContain('href="/emargement"');
    const refus = await assistant.post(dossier(session.demandeur), { colonne: 'certificat' }, 'creer');
    expect([refus.status, refus.text.includes('Il manque\u00a0: Aucune présence')]).toEqual([422, true]);
    expect(await documents()).toEqual([]);
  });

  it('are made, then their PDF is read', async () => {
    await assistant.post(dossier(session.salarie), { colonne: 'certificat' }, 'creer');
    const [certificat] = await documents();
    const pdf = await assistant.get(`/documents/${certificat?.id}/versions/1/fichier`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await assistant.get(dossier(session.salarie))).text).toContain(
      certificat?.objet === undefined ? '!' : 'CERT-',
    );
  });
});

const travailler = async (nom: string) => {
  await test.house.services.db.forInstance((tx) => addJob(tx, nom, {}));
  await test.house.runDueJobs();
};

const changerLePrix = (prix: number) =>
  test.inside(organisme, async (context) => {
    await context.tx
      .updateTable('parcours.inscription')
      .set({ prix_centimes: prix })
      .where('id', '=', session.salarie)
      .execute();
    await consigner(context, {
      type: 'inscription.modifiee',
      survenuLe: now,
      sujets: { inscription: session.salarie },
      donnees: {},
    });
  });

describe('a document that no longer tells the truth', () => {
  it('says so when a fact changes, and is made again under its number', async () => {
    await agir('creer.contrat', [session.salarie, session.particulier]);
    await travailler('dossiers.actualiser');
    expect(await cellule('Bœuf Loïc', 'Convention ou contrat')).toBe('Créé');
    await changerLePrix(90_000);
    expect((await assistant.get(dossier(session.salarie))).text).toContain('Les données ont changé');
    await travailler('dossiers.actualiser');
    expect(await cellule('Bœuf Loïc', 'Convention ou contrat')).toBe('À régénérer');
    expect(await cellule('Yıldız Şeyma', 'Convention ou contrat')).toBe('Créé');
    await agir('creer.contrat', [session.salarie]);
    expect(await cellule('Bœuf Loïc', 'Convention ou contrat')).toBe('Créé');
    expect(await documents()).toHaveLength(2);
  });

  it('is found by night even when no fact tells of the change; a new day alone changes nothing', async () => {
    await agir('creer.devis', 'toutes');
    await agir('creer.contrat', [session.particulier]);
    await agir('creer.certificat', [session.salarie]);
    now = now.add({ hours: 24 * 7 });
    await travailler('dossiers.actualiser_tout');
    expect((await assistant.get(page())).text).not.toContain('À régénérer');
    await test.inside(organisme, ({ tx }) =>
      tx.updateTable('catalogue.formation').set({ evaluation: 'Un oral.' }).execute(),
    );
    await travailler('dossiers.actualiser_tout');
    expect(await cellule('Yıldız Şeyma', 'Convention ou contrat')).toBe('À régénérer');
    expect(await cellule('Bœuf Loïc', 'Certificat de réalisation')).toBe('Créé');
  });
});

const lire = async (client: TestClient, id: string) => (await client.get(`/mes-documents/${id}`)).status;

describe('my documents', () => {
  it('are mine: a learner reads his own, a company its contracts, nobody those of others', async () => {
    await agir('envoyer.contrat', 'toutes');
    await agir('creer.convocation', 'toutes');
    const tous = await documents();
    const un = (type: string, objet = '') =>
      tous.find((document) => document.type === type && document.objet.includes(objet))?.id ?? '';
    const loic = await test.signIn(organisme, ['apprenant'], session.personnes.salarie);
    const seyma = await test.signIn(organisme, ['apprenant'], session.personnes.particulier);
    const agnes = await test.signIn(organisme, ['entreprise'], session.personnes.representante);
    const [convention, contrat, convocation] = [
      un('convention'),
      un('contrat-individuel'),
      un('convocation', 'Loïc'),
    ];
    expect([await lire(loic, convocation), await lire(loic, convention), await lire(loic, contrat)]).toEqual([
      200, 404, 404,
    ]);
    expect([
      await lire(seyma, convocation),
      await lire(seyma, convention),
      await lire(seyma, contrat),
    ]).toEqual([404, 404, 200]);
    expect([
      await lire(agnes, convocation),
      await lire(agnes, convention),
      await lire(agnes, contrat),
    ]).toEqual([404, 200, 404]);
    expect((await loic.get('/mes-documents')).text).not.toContain('Convention');
    expect((await seyma.get('/mes-documents')).text).toContain('Lire et signer CONT-2026-');
  });

  it('are signed from the account, on the page of the link', async () => {
    await agir('envoyer.contrat', [session.particulier]);
    const [contrat] = await documents();
    const seyma = await test.signIn(organisme, ['apprenant'], session.personnes.particulier);
    const vers = await seyma.post('/mes-documents', { documentId: contrat?.id ?? '' }, 'signer');
    expect(vers.location).toMatch(/^\/document\//u);
    expect((await seyma.get(vers.location ?? '')).text).toContain('Contrat individuel');
    const loic = await test.signIn(organisme, ['apprenant'], session.personnes.salarie);
    const refus = await loic.post('/mes-documents', { documentId: contrat?.id ?? '' }, 'signer');
    expect(refus.status).toBe(409);
  });
});

describe('what all documents say', () => {
  it('is written once, proposals first, nothing typed lost', async () => {
    const autre = await test.createOrganisme();
    const client = await test.signIn(autre, ['assistant']);
    expect((await client.get('/reglages/dossiers')).text).toContain('Rien n’est encore enregistré');
    const trop = await client.post(
      '/reglages/dossiers',
      { reglement: 'Au comptant', validiteDevisJours: '999' },
      'enregistrer',
    );
    expect([trop.status, trop.text.includes('Au comptant')]).toEqual([422, true]);
    const bon = await client.post(
      '/reglages/dossiers',
      { reglement: 'Au comptant', validiteDevisJours: '15' },
      'enregistrer',
    );
    expect(bon.status).toBe(303);
    const { text } = await client.get('/reglages/dossiers');
    expect([text.includes('Au comptant'), text.includes('Rien n’est encore enregistré')]).toEqual([
      true,
      false,
    ]);
  });

  it('holds the titles of trainers', async () => {
    const titre = { personneId: session.formateurId, titres: 'BTS SIO' };
    expect((await assistant.post('/reglages/dossiers', titre, 'titres')).status).toBe(303);
    expect((await assistant.get('/reglages/dossiers')).text).toContain('value="BTS SIO"');
    const inconnu = await assistant.post('/reglages/dossiers', { ...titre, personneId: newId() }, 'titres');
    expect(inconnu.status).toBe(404);
  });
});

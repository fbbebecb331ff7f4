import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { pdfAttachment, pdfText } from '#platform/pdf/poppler.ts';
import { donneesDe, useDocuments } from '#tests/support/documents.ts';
import { completer } from './domain/types-document.ts';
import { exemple } from './fixtures/exemples.ts';
import { constaterDonnees, genererDocument, listeDocuments, regenererDocument } from './index.ts';

const maison = useDocuments();
const { test, nousSommesLe, generer, batir, lire } = maison;

describe('émettre un document', () => {
  it('prend le numéro suivant de son type et de son année, et bâtit un PDF qui porte ses données', async () => {
    const { documentId, numero } = await generer('convention');
    expect(numero).toBe('CONV-2026-0001');
    expect((await lire(documentId)).etat).toBe('en-preparation');
    await batir();
    const document = await lire(documentId);
    expect(document.etat).toBe('pret');
    const fichier = await test.house.services.files.get(document.fichier ?? '');
    expect(pdfText(fichier)).toContain('CONV-2026-0001');
    expect(createHash('sha256').update(pdfAttachment(fichier)).digest('hex')).toBe(document.empreinte);
    expect((await generer('convention')).numero).toBe('CONV-2026-0002');
    expect((await generer('devis')).numero).toBe('DEV-2026-0001');
    nousSommesLe('2027-01-01T08:00:00Z');
    expect((await generer('convention')).numero).toBe('CONV-2027-0001');
  });

  it('numérote sans trou ni double quand vingt sont émis ensemble et que des transactions échouent', async () => {
    const essais = Array.from({ length: 20 }, (_, rang) =>
      test
        .inside(maison.campus, async (context) => {
          const donnees = donneesDe('devis');
          await genererDocument(context, { id: newId(), type: 'devis', objet: 'x', donnees, sujets: [] });
          if (rang % 4 === 0) throw new Error('panne');
        })
        .catch(() => undefined),
    );
    await Promise.all(essais);
    const tous = await test.inside(maison.campus, (context) =>
      listeDocuments(context, {}, { apres: null, limite: 50 }),
    );
    const numeros = tous.map(({ numero }) => numero).sort();
    expect(numeros).toEqual(
      Array.from({ length: 15 }, (_, rang) => `DEV-2026-${String(rang + 1).padStart(4, '0')}`),
    );
  });

  it('ne fait rien la seconde fois pour le même identifiant', async () => {
    const demande = {
      id: newId(),
      type: 'convocation',
      objet: 'Zoé',
      donnees: donneesDe('convocation'),
      sujets: [],
    } as const;
    const [une, autre] = await test.inside(maison.campus, async (context) => [
      await genererDocument(context, demande),
      await genererDocument(context, demande),
    ]);
    expect(autre).toEqual(une);
  });

  it('refuse un document à qui il manque une mention, ou qui demande l’argent trop tôt', async () => {
    const base = { id: newId(), objet: 'x' };
    const refus = await test.inside(maison.campus, async (context) => {
      const sansSuivi = {
        ...donneesDe('convention'),
        action: { ...exemple('convention').action, suivi: '' },
      };
      const contrat = donneesDe('contrat-individuel');
      const tot = { ...contrat, signeLe: '2026-12-10' };
      return [
        await genererDocument(context, { ...base, type: 'convention', donnees: sansSuivi, sujets: [] }),
        await genererDocument(context, { ...base, type: 'contrat-individuel', donnees: tot, sujets: [] }),
        await genererDocument(context, {
          ...base,
          type: 'devis',
          donnees: { ...donneesDe('devis'), effectif: -1 },
          sujets: [],
        }),
      ];
    });
    expect(refus).toMatchObject([
      { ok: false, refusal: { refus: 'MentionsManquantes', mentions: ['Modalités de suivi'] } },
      {
        ok: false,
        refusal: { refus: 'VersementsRefuses', motifs: [{ refus: 'VersementAvantFinDeRetractation' }] },
      },
      { ok: false, refusal: { refus: 'DonneesRefusees', champs: ['effectif'] } },
    ]);
  });
});

describe('un document qui ne dit plus la vérité', () => {
  it('le dit, et se régénère sous le même numéro', async () => {
    const { documentId, numero } = await generer('convention');
    await batir();
    const action = { ...exemple('convention').action, debut: '2027-02-01' };
    const changees = { ...donneesDe('convention'), action };
    const vrai = await test.inside(maison.campus, (context) =>
      constaterDonnees(context, documentId, changees),
    );
    expect(vrai).toBe(false);
    expect(await lire(documentId)).toMatchObject({ aRegenerer: true, version: 1 });
    const direction = await test.signIn(maison.campus, ['direction']);
    const page = await direction.get(`/documents/${documentId}`);
    expect(page.text.replaceAll('\u00a0', ' ')).toContain(
      'action › date de début : 11 janvier 2027 → 1er février 2027',
    );
    expect((await direction.post(`/documents/${documentId}`, {}, 'regenerer')).status).toBe(303);
    await batir();
    expect(await lire(documentId)).toMatchObject({ aRegenerer: false, version: 2, numero, etat: 'pret' });
    const encore = await test.inside(maison.campus, (context) => regenererDocument(context, documentId));
    expect(encore).toMatchObject({ ok: false, refusal: { refus: 'DocumentAJour' } });
    const [premiere, seconde] = await Promise.all(
      [1, 2].map((version) => direction.get(`/documents/${documentId}/versions/${version}/fichier`)),
    );
    expect(premiere?.headers['content-type']).toBe('application/pdf');
    expect(premiere?.text).not.toBe(seconde?.text);
  });

  it('le dit aussi quand l’organisme change d’adresse', async () => {
    const { documentId } = await generer('convocation');
    await test.inside(maison.campus, ({ tx }) =>
      tx.updateTable('identite.organisme').set({ adresse: '1 place Neuve' }).execute(),
    );
    const vrai = await test.inside(maison.campus, (context) =>
      constaterDonnees(context, documentId, donneesDe('convocation')),
    );
    expect(vrai).toBe(false);
  });
});

describe('les données d’un autre organisme', () => {
  it('restent invisibles', async () => {
    const { documentId } = await generer('convention');
    const autre = await test.createOrganisme('Autre');
    const curieux = await test.signIn(autre, ['direction']);
    const chemins = [
      `/documents/${documentId}`,
      `/documents/${documentId}/preuve`,
      `/documents/${documentId}/versions/1/fichier`,
    ];
    const reponses = await Promise.all(chemins.map((chemin) => curieux.get(chemin)));
    expect(reponses.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await curieux.get('/documents')).text).not.toContain('CONV-');
  });
});

describe('interface de programmation', () => {
  it('émet, lit, liste, envoie et annule', async () => {
    const assistant = await test.signIn(maison.campus, ['assistant']);
    const id = newId();
    const donnees = donneesDe('convocation');
    const cree = await assistant.api('POST', '/documents', {
      id,
      type: 'convocation',
      objet: 'Zoé',
      donnees,
    });
    expect([cree.status, JSON.parse(cree.text)]).toEqual([201, { documentId: id, numero: 'CVOC-2026-0001' }]);
    const vide = await assistant.api('POST', '/documents', {
      id: newId(),
      type: 'convention',
      objet: 'x',
      donnees: {},
    });
    expect([vide.status, JSON.parse(vide.text).refus]).toEqual([422, 'MentionsManquantes']);
    const lu = await assistant.api('GET', `/documents/${id}`);
    expect(JSON.parse(lu.text)).toMatchObject({
      numero: 'CVOC-2026-0001',
      donnees: { intitule: donnees.intitule },
    });
    const destinataires = [{ nom: 'Zoé', courriel: 'zoe@exemple.fr' }];
    expect((await assistant.api('POST', `/documents/${id}/envois`, { destinataires })).status).toBe(201);
    expect((await assistant.api('POST', `/documents/${id}/annulation`, { motif: 'Doublon' })).status).toBe(
      201,
    );
    const liste = JSON.parse((await assistant.api('GET', '/documents')).text) as { documents: unknown[] };
    expect(liste.documents).toMatchObject([{ id, etat: 'annule' }]);
  });
});

it('le modèle complet d’un type se relit tel quel de la base', async () => {
  const { documentId } = await generer('contrat-individuel');
  const { donnees } = await lire(documentId);
  expect(completer('contrat-individuel', donnees as never)).toEqual(donnees);
});

describe('un document de l’organisme', () => {
  it('s’écrit dans un formulaire, se garde quand il est refusé, et change de version', async () => {
    const assistant = await test.signIn(maison.campus, ['assistant']);
    const chemin = '/documents/rediger/reglement-interieur';
    const champs = { discipline: 'Être à l’heure', sanctions: 'Avertissement', representation: 'Un délégué' };
    const refuse = await assistant.post(chemin, { ...champs, _id: newId() });
    expect(refuse.status).toBe(422);
    expect(refuse.text).toContain('Santé et sécurité');
    expect(refuse.text).toContain('Être à l’heure');
    const complets = { ...champs, santeSecurite: 'Ne pas fumer', enVigueurLe: '2026-12-01' };
    const cree = await assistant.post(chemin, { ...complets, _id: newId() });
    expect([cree.status, cree.text]).toEqual([303, '']);
    const documentId = cree.location?.split('/').at(-1) ?? '';
    expect(await lire(documentId)).toMatchObject({ numero: 'RI-2026-0001', version: 1 });
    expect((await assistant.get(chemin)).text).toContain('Ne pas fumer');
    await assistant.post(chemin, { ...complets, _id: newId() });
    await assistant.post(chemin, { ...complets, discipline: 'Être là', _id: newId() });
    expect(await lire(documentId)).toMatchObject({ numero: 'RI-2026-0001', version: 2, aRegenerer: false });
    const invisible = await assistant.post(chemin, { ...complets, discipline: 'a\u202eb', _id: newId() });
    expect([invisible.status, invisible.text.includes('caractères invisibles')]).toEqual([422, true]);
  });
});

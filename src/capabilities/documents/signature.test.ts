import { describe, expect, it } from 'vitest';
import { pdfText } from '#platform/pdf/poppler.ts';
import { donneesDe, useDocuments } from '#tests/support/documents.ts';
import { annulerDocument, constaterDonnees, regenererDocument } from './index.ts';

const maison = useDocuments();
const { test, depart, nousSommesLe, generer, batir, lire, envoyer } = maison;

describe('lire et signer par lien', () => {
  it('se fait sans compte : ouvrir, lire, signer une fois, et le retrouver', async () => {
    const { documentId } = await generer('convention');
    await batir();
    const chemin = await envoyer(documentId, 'client');
    const visiteur = test.anonymous();
    expect((await visiteur.get(chemin)).text).toContain('Ouvrir le document');
    const tropTot = await visiteur.post(chemin, { accord: 'oui' }, 'signer');
    expect([tropTot.status, tropTot.text.includes('Ouvrez d’abord')]).toEqual([409, true]);
    expect((await visiteur.post(chemin, {}, 'ouvrir')).location).toBe(`${chemin}/fichier`);
    expect((await visiteur.get(`${chemin}/fichier`)).headers['content-type']).toBe('application/pdf');
    expect((await visiteur.post(chemin, {}, 'signer')).status).toBe(422);
    const _csrf = /name="_csrf" value="([^"]+)"/u.exec((await visiteur.get(chemin)).text)?.[1] ?? '';
    const signer = () => visiteur.postRaw(chemin, { _csrf, _acte: 'signer', accord: 'oui' });
    expect([(await signer()).status, (await signer()).status]).toEqual([303, 303]);
    expect((await visiteur.get(chemin)).text).toContain('Vous avez signé ce document');
    const document = await lire(documentId);
    expect(document.etat).toBe('a-contresigner');
    expect(document.signatures).toHaveLength(1);
    expect(document.signatures[0]).toMatchObject({
      partie: 'client',
      methode: 'lien',
      fichier: document.fichier,
    });
    expect(document.signatures[0]?.preuve).toMatchObject({
      courriel: 'agnes@hoerth.example',
      empreinte: document.empreinte,
      ouvertLe: depart.toString(),
    });
  });

  it('est complet quand l’organisme a contresigné, et se prouve dans un fichier', async () => {
    const { documentId } = await generer('convention');
    await batir();
    const chemin = await envoyer(documentId, 'client');
    const visiteur = test.anonymous();
    await visiteur.post(chemin, {}, 'ouvrir');
    await visiteur.post(chemin, { accord: 'oui' }, 'signer');
    const direction = await test.signIn(maison.campus, ['direction']);
    expect((await direction.get('/documents?quoi=a-signer')).text).toContain('CONV-2026-0001');
    await direction.post(`/documents/${documentId}`, { accord: 'oui', version: '1' }, 'signer');
    expect((await lire(documentId)).etat).toBe('signe');
    expect((await direction.get('/documents?quoi=a-signer')).text).not.toContain('CONV-2026-0001');
    const refus = await test.inside(maison.campus, (context) => regenererDocument(context, documentId));
    expect(refus).toMatchObject({ ok: false, refusal: { refus: 'DocumentDejaSigne' } });
    const preuve = await direction.get(`/documents/${documentId}/preuve`);
    const texte = pdfText(preuve.bytes);
    const { fichier } = await lire(documentId);
    expect(texte.replaceAll(' ', '')).toContain(fichier);
    expect(texte).toContain('Agnès Hœrth');
    expect(texte).toContain('24 novembre 2026 à 10 h 00 min 00 s');
    expect(texte).toContain('J’ai lu le document CONV-2026-0001.');
  });

  it('ne vaut que pour la version envoyée', async () => {
    const { documentId } = await generer('convention');
    await batir();
    const chemin = await envoyer(documentId, 'client');
    const changees = { ...donneesDe('convention'), dedit: 'Aucun dédit.' };
    await test.inside(maison.campus, async (context) => {
      await constaterDonnees(context, documentId, changees);
      await regenererDocument(context, documentId);
    });
    expect((await test.anonymous().get(chemin)).status).toBe(410);
  });

  it('s’arrête avec l’annulation, qui garde le numéro et le fichier', async () => {
    const { documentId } = await generer('convention');
    await batir();
    const chemin = await envoyer(documentId, null);
    const assistant = await test.signIn(maison.campus, ['assistant']);
    expect((await assistant.post(`/documents/${documentId}`, { motif: ' ' }, 'annuler')).status).toBe(422);
    await assistant.post(`/documents/${documentId}`, { motif: 'Erreur de client' }, 'annuler');
    expect(await lire(documentId)).toMatchObject({ etat: 'annule', motifAnnulation: 'Erreur de client' });
    expect((await test.anonymous().get(chemin)).status).toBe(410);
    expect((await assistant.get(`/documents/${documentId}/versions/1/fichier`)).status).toBe(200);
    const deux = await test.inside(maison.campus, (context) =>
      annulerDocument(context, { documentId, motif: 'x' }),
    );
    expect(deux).toMatchObject({ ok: false, refusal: { refus: 'DocumentAnnule' } });
  });

  it('refuse la signature tardive d’un contrat dont l’argent tomberait dans le délai de rétractation', async () => {
    const { documentId } = await generer('contrat-individuel');
    await batir();
    const chemin = await envoyer(documentId, 'stagiaire');
    const visiteur = test.anonymous();
    await visiteur.post(chemin, {}, 'ouvrir');
    nousSommesLe('2026-12-05T09:00:00Z');
    const tard = await visiteur.post(chemin, { accord: 'oui' }, 'signer');
    expect([tard.status, tard.text.includes('refaire l’échéancier')]).toEqual([409, true]);
    nousSommesLe('2026-12-01T09:00:00Z');
    expect((await visiteur.post(chemin, { accord: 'oui' }, 'signer')).status).toBe(303);
  });

  it('dit qu’un document simplement lu l’a été', async () => {
    const { documentId } = await generer('convocation');
    await batir();
    const chemin = await envoyer(documentId, null);
    const visiteur = test.anonymous();
    await visiteur.post(chemin, {}, 'ouvrir');
    await visiteur.post(chemin, {}, 'lire');
    expect((await lire(documentId)).etat).toBe('lu');
    const direction = await test.signIn(maison.campus, ['direction']);
    const page = await direction.get(`/documents/${documentId}`);
    expect(page.text).toContain('lu par Agnès Hœrth');
  });

  it('refuse une partie que le document n’attend pas', async () => {
    const { documentId } = await generer('convention');
    const assistant = await test.signIn(maison.campus, ['assistant']);
    const fields = { nom: 'Zoé', courriel: 'zoe@exemple.fr', demande: 'stagiaire' };
    const refus = await assistant.post(`/documents/${documentId}`, fields, 'envoyer');
    expect([refus.status, refus.text.includes('n’attend pas de signature')]).toEqual([409, true]);
    expect(refus.text).toContain('zoe@exemple.fr');
  });

  it('n’est permis qu’à la direction au nom de l’organisme', async () => {
    const { documentId } = await generer('convention');
    await batir();
    const assistant = await test.signIn(maison.campus, ['assistant']);
    const signe = await assistant.post(`/documents/${documentId}`, { accord: 'oui', version: '1' }, 'signer');
    expect(signe.status).toBe(403);
  });
});

describe('un seul signe quand deux signent ensemble', () => {
  it('pour la même partie, par deux liens', async () => {
    const { documentId } = await generer('devis');
    await batir();
    const chemins = [
      await envoyer(documentId, 'client', 'a@b.fr'),
      await envoyer(documentId, 'client', 'c@d.fr'),
    ];
    const visiteurs = chemins.map((chemin) => ({ chemin, qui: test.anonymous() }));
    await Promise.all(visiteurs.map(({ chemin, qui }) => qui.post(chemin, {}, 'ouvrir')));
    const faits = await Promise.all(
      visiteurs.map(({ chemin, qui }) => qui.post(chemin, { accord: 'oui' }, 'signer')),
    );
    expect(faits.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await lire(documentId)).signatures).toHaveLength(1);
  });
});

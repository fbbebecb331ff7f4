import { describe, expect, it } from 'vitest';
import { pdfText } from '#platform/pdf/poppler.ts';
import { donneesDe, useDocuments } from '#tests/support/documents.ts';
import { creerAvenant } from './actions/creer-avenant.ts';
import { annulerDocument, constaterDonnees, fichierDeVersion } from './index.ts';

const maison = useDocuments();
const { test, generer, batir, lire, envoyer } = maison;

/** A convention that both have signed. */
async function signee() {
  const { documentId } = await generer('convention');
  await batir();
  await signer(documentId);
  return documentId;
}

async function signer(documentId: string) {
  const chemin = await envoyer(documentId, 'client');
  const visiteur = test.anonymous();
  await visiteur.post(chemin, {}, 'ouvrir');
  expect((await visiteur.post(chemin, { accord: 'oui' }, 'signer')).status).toBe(303);
  const direction = await test.signIn(maison.campus, ['direction']);
  await direction.post(`/documents/${documentId}`, { accord: 'oui', version: '1' }, 'signer');
  return direction;
}

const changer = (documentId: string, fin: string, personnes = 3) => {
  const base = donneesDe('convention') as { action: object; beneficiaires: readonly object[] };
  const donnees = {
    ...base,
    action: { ...base.action, fin },
    beneficiaires: base.beneficiaires.slice(0, personnes),
  };
  return test.inside(maison.campus, (context) =>
    constaterDonnees<'convention'>(context, documentId, donnees as never),
  );
};

const amender = (documentId: string, id = crypto.randomUUID()) =>
  test.inside(maison.campus, (context) =>
    creerAvenant(context, { id, documentId, motif: 'La session finit plus tard.', effetLe: '2027-01-04' }),
  );

const texteDe = async (documentId: string) => {
  const fichier = await test.inside(maison.campus, (context) => fichierDeVersion(context, documentId, 1));
  return pdfText(fichier?.octets ?? new Uint8Array());
};

describe('un avenant', () => {
  it('dit ce qui change, se signe par lien, et rend vrai l’original qui reste', async () => {
    const documentId = await signee();
    const avant = await texteDe(documentId);
    expect(await changer(documentId, '2027-04-02', 2)).toBe(false);
    const direction = await test.signIn(maison.campus, ['direction']);
    expect((await direction.get(`/documents/${documentId}`)).text).toContain('Faire un avenant');
    const page = `/documents/${documentId}/avenant`;
    expect((await direction.get(page)).text.replaceAll('\u00a0', ' ')).toContain('2 avril 2027');
    const sans = await direction.post(page, { motif: '', effetLe: '2027-01-04' }, 'creer');
    expect([sans.status, sans.text.includes('2027-01-04')]).toEqual([422, true]);
    const fait = await direction.post(page, { motif: 'Fin reportée.', effetLe: '2027-01-04' }, 'creer');
    const avenantId = fait.location?.split('/').at(-1) ?? '';
    await batir();
    const dit = await texteDe(avenantId);
    for (const phrase of [
      'Avenant n° 1',
      'CONV-2026-0001',
      '26 mars 2027',
      '2 avril 2027',
      'Şeyma',
      'Fin reportée.',
    ]) {
      expect(dit.replaceAll('\u00a0', ' ')).toContain(phrase);
    }
    expect((await lire(documentId)).aRegenerer).toBe(false);
    expect((await lire(documentId)).avenants).toMatchObject([{ numero: 'AVEN-2026-0001', complet: false }]);
    await signer(avenantId);
    expect((await lire(avenantId)).etat).toBe('signe');
    expect((await lire(documentId)).avenants).toMatchObject([{ complet: true }]);
    expect((await direction.get(`/documents/${avenantId}`)).text).toContain('CONV-2026-0001');
    expect(await texteDe(documentId)).toBe(avant);
  });

  it('en suit un autre, et ne redit que ce qui a changé depuis', async () => {
    const documentId = await signee();
    await changer(documentId, '2027-04-02');
    const premier = await amender(documentId);
    if (!premier.ok) throw new Error(premier.refusal.refus);
    await batir();
    await changer(documentId, '2027-04-02', 2);
    expect(await amender(documentId)).toMatchObject({
      ok: false,
      refusal: { refus: 'AvenantEnAttente', numero: premier.value.numero },
    });
    await signer(premier.value.documentId);
    const second = await amender(documentId);
    if (!second.ok) throw new Error(second.refusal.refus);
    const dit = (await texteDe(second.value.documentId)).replaceAll('\u00a0', ' ');
    expect(dit).toContain('Avenant n° 2');
    expect(dit).not.toContain('2 avril 2027');
  });

  it('annulé, laisse l’original à amender encore', async () => {
    const documentId = await signee();
    await changer(documentId, '2027-04-02');
    const id = crypto.randomUUID();
    const [une, deux] = [await amender(documentId, id), await amender(documentId, id)];
    expect(deux).toEqual(une);
    expect((await lire(documentId)).aRegenerer).toBe(false);
    await test.inside(maison.campus, (context) =>
      annulerDocument(context, { documentId: id, motif: 'Erreur' }),
    );
    expect((await lire(documentId)).aRegenerer).toBe(true);
    expect((await amender(documentId)).ok).toBe(true);
  });

  it('ne se fait pas d’un document qui n’est pas signé par tous, ni sans changement', async () => {
    const { documentId } = await generer('convention');
    await changer(documentId, '2027-04-02');
    expect(await amender(documentId)).toMatchObject({ ok: false, refusal: { refus: 'AvenantSansObjet' } });
    expect(await amender(await signee())).toMatchObject({
      ok: false,
      refusal: { refus: 'AvenantSansObjet' },
    });
  });
});

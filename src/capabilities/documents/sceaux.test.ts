import { createHash, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { lireRecu, scellerTout, verifierRecu } from '#capabilities/registre/index.ts';
import { pdfAttachment, pdfInfo, pdfSeal, pdfText } from '#platform/pdf/poppler.ts';
import { useDocuments } from '#tests/support/documents.ts';
import { fichierDeVersion } from './index.ts';

const maison = useDocuments();
const { test, generer, batir, lire } = maison;
const fichierDe = async (documentId: string) =>
  test.house.services.files.get((await lire(documentId)).fichier ?? '');
const unOctetChange = (octets: Uint8Array) =>
  octets.map((octet, rang) => (rang === octets.length >> 3 ? octet ^ 1 : octet));

it('un certificat est scellé par l’organisme : pdfsig le confirme, et voit un octet changé', async () => {
  const { documentId, numero } = await generer('certificat-realisation');
  await batir();
  const octets = await fichierDe(documentId);
  const dit = pdfSeal(octets);
  expect(dit).toContain('Signature is Valid');
  expect(dit).toContain('Total document signed');
  expect(dit).toContain('ETSI.CAdES.detached');
  expect(pdfSeal(unOctetChange(octets))).toContain('Digest Mismatch');
  expect(pdfInfo(octets).get('Tagged')).toBe('yes');
  const { empreinte, sceau, aRegenerer } = await lire(documentId);
  expect(aRegenerer).toBe(false);
  expect(createHash('sha256').update(pdfAttachment(octets)).digest('hex')).toBe(empreinte);
  const { certificat } = await test.inside(maison.campus, ({ tx }) =>
    tx.selectFrom('documents.cachet').select('certificat').executeTakeFirstOrThrow(),
  );
  expect(new X509Certificate(certificat).fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
    sceau?.certificat,
  );
  const direction = await test.signIn(maison.campus, ['direction']);
  const page = await direction.get(`/documents/${documentId}`);
  expect(page.text.replaceAll('\u00a0', ' ')).toContain('Scellé le 24 novembre 2026');
  expect(page.text).toContain(sceau?.certificat.slice(0, 16));
  expect(page.text).toContain(`${numero} scellé`);
});

it('les documents d’un organisme ont le même cachet ; une convention n’est pas scellée', async () => {
  const certificat = await generer('certificat-realisation');
  const attestation = await generer('attestation-fin-formation');
  const feuille = await generer('feuille-emargement');
  const convention = await generer('convention');
  await batir();
  const sceaux = await Promise.all(
    [certificat, attestation, feuille].map(async ({ documentId }) => (await lire(documentId)).sceau),
  );
  expect(new Set(sceaux.map((sceau) => sceau?.certificat)).size).toBe(1);
  expect(sceaux[0]).not.toBeNull();
  expect((await lire(convention.documentId)).sceau).toBeNull();
  expect(pdfText(await fichierDe(convention.documentId))).not.toContain('Vérifiez ce document');
});

it('le certificat porte le reçu de son acte et l’empreinte du registre, sans devenir à régénérer', async () => {
  await generer('convention');
  await scellerTout(test.house.services);
  const { documentId } = await generer('certificat-realisation');
  await batir();
  const octets = await fichierDe(documentId);
  const texte = pdfText(octets);
  expect(texte).toContain('Vérifiez ce document');
  expect(texte).toMatch(/Registre de l’organisme au 24 novembre 2026 : \d+ actes?, empreinte [0-9a-f]{4} /u);
  const recu = lireRecu(
    /\/verifier\?recu=[\w-]{194}/u.exec(Buffer.from(octets).toString('latin1'))?.[0] ?? '',
  );
  if (recu === null) throw new Error('no receipt in the file');
  await scellerTout(test.house.services);
  const verdict = await test.inside(maison.campus, ({ tx }) => verifierRecu(tx, recu));
  expect(verdict).toMatchObject({ etat: 'scelle' });
  const { type, donnees } = await test.inside(maison.campus, ({ tx }) =>
    tx
      .selectFrom('registre.fait')
      .where('id', '=', recu.faitId)
      .select(['type', 'donnees'])
      .executeTakeFirstOrThrow(),
  );
  expect([type, donnees]).toMatchObject([
    'document.genere',
    { empreinte: (await lire(documentId)).empreinte },
  ]);
  expect((await lire(documentId)).aRegenerer).toBe(false);
});

it('ouvert avant son travail, il est scellé une fois : ce qui est montré est ce qui est gardé', async () => {
  const { documentId } = await generer('attestation-fin-formation');
  const montre = await test.inside(maison.campus, (context) => fichierDeVersion(context, documentId, 1));
  await batir();
  expect(Buffer.from(await fichierDe(documentId)).equals(montre?.octets ?? new Uint8Array())).toBe(true);
  expect(pdfSeal(await fichierDe(documentId))).toContain('Signature is Valid');
});

it('un fichier qui a changé après coup se voit sur la page, et ne s’ouvre plus', async () => {
  const { documentId } = await generer('certificat-realisation');
  await batir();
  const direction = await test.signIn(maison.campus, ['direction']);
  const chemin = `/documents/${documentId}`;
  expect((await direction.get(chemin)).text).not.toContain('n’est plus celui qui a été scellé');
  await test.house.services.files.remove((await lire(documentId)).fichier ?? '');
  expect((await direction.get(chemin)).text).toContain('n’est plus celui qui a été scellé');
  const ouvert = await direction.get(`${chemin}/versions/1/fichier`);
  expect([ouvert.status, ouvert.location]).toEqual([303, chemin]);
});

import { describe, expect, it } from 'vitest';
import { pdfInfo, pdfText } from '#platform/pdf/poppler.ts';
import { useDocuments } from '#tests/support/documents.ts';
import { jpeg, png, svg } from './fixtures/logos.ts';
import { fichierDeVersion, regenererDocument } from './index.ts';

const maison = useDocuments();
const { test, generer, batir, lire } = maison;
const PATH = '/reglages/en-tete';
const DESCRIPTION = 'Un fil bleu';

const poser = async (content: Buffer, name = 'logo.png') => {
  const direction = await test.signIn(maison.campus, ['direction']);
  const fait = await direction.upload(
    PATH,
    { _acte: 'logo', _id: crypto.randomUUID(), description: DESCRIPTION },
    { name, content },
  );
  return { direction, fait };
};

const octetsDe = async (documentId: string, version = 1): Promise<Buffer> => {
  const fichier = await test.inside(maison.campus, (context) =>
    fichierDeVersion(context, documentId, version),
  );
  return Buffer.from(fichier?.octets ?? []);
};

describe('le logo', () => {
  it.each([
    ['PNG', png(64, 64)],
    ['JPEG', jpeg()],
    ['SVG', svg('<path d="M0 0h40v20z" fill="#0d5463"/>')],
  ])('%s : se pose, se voit, et se lit dans les documents qui suivent', async (_format, image) => {
    const { direction, fait } = await poser(image);
    expect(fait.status).toBe(303);
    const { text } = await direction.get(PATH);
    expect(text).toContain(`alt="${DESCRIPTION}"`);
    const vu = await direction.get('/reglages/en-tete/logo');
    expect([vu.status, vu.headers['x-content-type-options']]).toEqual([200, 'nosniff']);
    const { documentId } = await generer('attestation-fin-formation');
    await batir();
    const pdf = await octetsDe(documentId);
    expect(pdf.toString('latin1')).toContain('/Alt (Un fil bleu)');
    expect(pdfInfo(pdf).get('Tagged')).toBe('yes');
    expect(pdf.includes('<pdfaid:part>3</pdfaid:part>')).toBe(true);
    expect((await direction.get('/reglages/en-tete/apercu')).headers['content-type']).toBe('application/pdf');
  });

  it('hostile ou illisible : refusé d’une phrase à côté du champ, rien n’est perdu', async () => {
    const { fait } = await poser(svg('<script>alert(1)</script>'), 'logo.svg');
    expect(fait.status).toBe(422);
    expect(fait.text).toContain('autre chose qu’un dessin (script)');
    expect(fait.text).toContain(DESCRIPTION);
    // Its sums are right and its picture is not: only drawing it can tell.
    const creux = await poser(png(64, 128));
    expect([creux.fait.status, creux.fait.text.includes('ne peut pas être dessinée')]).toEqual([422, true]);
  });

  it('change sans rendre faux les documents déjà faits, qui gardent le leur', async () => {
    const { documentId } = await generer('convention');
    await batir();
    const avant = await octetsDe(documentId);
    const { direction } = await poser(png(64, 64));
    expect((await lire(documentId)).aRegenerer).toBe(false);
    expect((await octetsDe(documentId)).equals(avant)).toBe(true);
    await test.inside(maison.campus, (context) => regenererDocument(context, documentId));
    await batir();
    expect((await octetsDe(documentId, 2)).toString('latin1')).toContain('/Alt (Un fil bleu)');
    await direction.post(PATH, {}, 'retirer');
    expect((await direction.get(PATH)).text).toContain('n’ont pas encore de logo');
    expect((await octetsDe(documentId, 2)).toString('latin1')).toContain('/Alt (Un fil bleu)');
    expect((await direction.get('/reglages/en-tete/logo')).status).toBe(404);
  });

  it('se règle par la direction, dans son organisme', async () => {
    await poser(png(64, 64));
    const assistant = await test.signIn(maison.campus, ['assistant']);
    expect((await assistant.get(PATH)).status).toBe(403);
    const ailleurs = await test.signIn(await test.createOrganisme('Beta'), ['direction']);
    expect((await ailleurs.get('/reglages/en-tete/logo')).status).toBe(404);
  });
});

describe('les mentions', () => {
  it('légales sont montrées comme imprimées, et ce qui manque avec', async () => {
    const direction = await test.signIn(maison.campus, ['direction']);
    const { text } = await direction.get(PATH);
    expect(text).toContain(
      'enregistrée sous le numéro 44 68 00000 68 auprès du préfet de région de Grand Est',
    );
    expect(text).toContain('vos documents peuvent être émis');
    await test.inside(maison.campus, ({ tx }) =>
      tx.updateTable('identite.organisme').set({ adresse: '' }).execute(),
    );
    expect((await direction.get(PATH)).text).toContain('vos documents ne peuvent pas être émis');
  });

  it('Qualiopi : sur les documents de l’organisme entier, avec ses catégories, jusqu’à son échéance', async () => {
    const direction = await test.signIn(maison.campus, ['direction']);
    const regler = (categories: readonly string[], jusquAu: string) =>
      direction.post(PATH, { formeJuridique: 'Association', categories, jusquAu }, 'enregistrer');
    expect((await regler(['formation'], '')).text).toContain('ou ni l’un ni l’autre');
    const { documentId } = await generer('reglement-interieur');
    expect((await regler(['formation', 'vae'], '2027-03-01')).status).toBe(303);
    expect((await lire(documentId)).aRegenerer).toBe(true);
    await test.inside(maison.campus, (context) => regenererDocument(context, documentId));
    const phrase = 'délivrée au titre de la ou des catégories d’actions suivantes';
    const texte = pdfText(await octetsDe(documentId, 2));
    expect(texte).toContain(`${phrase} : actions de formation, actions permettant de faire valider`);
    const convention = await generer('convention');
    const dit = pdfText(await octetsDe(convention.documentId));
    expect(dit).toContain('Association');
    expect(dit).not.toContain('Qualiopi');
    maison.nousSommesLe('2027-03-02T09:00:00Z');
    const livret = await generer('livret-accueil');
    expect(pdfText(await octetsDe(livret.documentId))).not.toContain('Qualiopi');
  });
});

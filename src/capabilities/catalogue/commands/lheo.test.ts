import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { publierFormation } from '../actions/publier-formation.ts';
import { ecrireLheo } from '../domain/lheo/ecrire-lheo.ts';
import { certification } from '../domain/lheo/certifications.ts';
import { formation } from '../domain/lheo/formation-lheo.ts';
import { ecrireCertification } from '../fixtures/essais.ts';
import { formationPrete, reussi } from '../fixtures/preparer.ts';
import { commandesLheo } from './lheo.ts';

const test = useHouse();
let dossier = '';
let alpha: TestOrganisme;
let beta: TestOrganisme;
let direction: TestClient;
const slug = ({ id }: TestOrganisme) => `essai-${id.slice(-12)}`;

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'lheo-'));
  await ecrireCertification(test);
  alpha = await test.createOrganisme('Campus Alpha');
  beta = await test.createOrganisme('Maison Bêta');
  direction = await test.signIn(beta, ['direction']);
  const id = await formationPrete(
    test,
    alpha,
    { rome: ['I1401'] },
    { certification: 'RNCP99001', code: 'DEP-1' },
  );
  await test.inside(alpha, async (context) => {
    await context.tx
      .updateTable('catalogue.module')
      .set({ contenu: 'Programme' })
      .where('formation_id', '=', id)
      .execute();
    reussi(await publierFormation(context, id, true));
  });
});
afterAll(() => rm(dossier, { recursive: true }));

async function lancer(nom: string, ...args: string[]) {
  const dit: string[] = [];
  const erreurs: string[] = [];
  const commande = commandesLheo.find(({ name }) => name === nom);
  const code = await commande?.run(args, {
    ...test.house.services,
    print: (ligne) => dit.push(ligne),
    printError: (ligne) => erreurs.push(ligne),
  });
  return { code, dit: dit.join('\n'), erreurs: erreurs.join('\n') };
}

const compter = (organisme: TestOrganisme) =>
  test.inside(
    organisme,
    async ({ tx }) => (await tx.selectFrom('catalogue.formation').select('id').execute()).length,
  );

const offre = (numero: string, changements = {}) =>
  Buffer.from(ecrireLheo([{ ...formation.vide, numero, intitule: `Offre ${numero}`, ...changements }]).xml);
const envoyer = (content: Uint8Array) =>
  direction.upload('/formations/importer', {}, { name: 'offre.xml', content });

describe('exporter lheo, importer lheo', () => {
  it('passent une offre d’un organisme à un autre, une seule fois', async () => {
    const fichier = join(dossier, 'offre.xml');
    expect(await lancer('exporter lheo', slug(alpha), fichier)).toMatchObject({ code: 0, erreurs: '' });
    expect(await readFile(fichier, 'utf8')).toContain('<code-RNCP>99001</code-RNCP>');
    const premiere = await lancer('importer lheo', slug(beta), fichier);
    expect(premiere).toMatchObject({ code: 0, erreurs: '' });
    expect(premiere.dit).toContain('1 formation créée sur 1.');
    expect((await lancer('importer lheo', slug(beta), fichier)).dit).toContain('0 formation créée sur 1.');
    expect(await compter(beta)).toBe(1);
    const liste = await direction.get('/formations?q=DEP-1');
    const adresse = /href="(\/formations\/[0-9a-f-]{36})"/u.exec(liste.text)?.[1] ?? '';
    const page = (await direction.get(adresse)).text;
    expect(page).toContain('Dépanneur de réseaux (RNCP99001)');
    expect(page).toMatch(/1\s200\s€ par personne/u);
    expect(page).toContain('Travaux pratiques');
  });

  it.each([
    ['un organisme inconnu', ['inconnu', 'rien.xml'], 1, 'adresse courte'],
    ['un fichier absent', [null, 'rien.xml'], 1, 'ne peut pas être ouvert'],
    ['aucun fichier', [null], 2, 'importer lheo <organisme> <fichier>'],
  ] as const)('dit ce qui manque avec %s', async (_, args, code, phrase) => {
    const [organisme, ...autres] = args;
    const lance = await lancer('importer lheo', organisme ?? slug(beta), ...autres);
    expect(lance.code).toBe(code);
    expect(lance.erreurs).toContain(phrase);
  });

  it('refuse un fichier qui n’est pas du LHÉO, et n’écrit rien', async () => {
    await writeFile(join(dossier, 'autre.xml'), '<catalogue/>');
    const avant = await compter(beta);
    const lance = await lancer('importer lheo', slug(beta), join(dossier, 'autre.xml'));
    expect(lance).toMatchObject({
      code: 1,
      erreurs: expect.stringContaining('ne contient pas de formation'),
    });
    expect(await compter(beta)).toBe(avant);
  });
});

describe('les pages d’échange', () => {
  it('importent et disent ce qui reste à faire', async () => {
    const certifications = [{ ...certification.vide, rncp: '1' }];
    const reponse = await envoyer(offre('P1', { certifications }));
    expect(reponse.status).toBe(200);
    expect(reponse.text).toContain('1 formation créée sur 1.');
    expect(reponse.text).toContain('pas dans les référentiels');
    expect((await envoyer(offre('P1'))).text).toContain('Déjà là');
  });

  it('gardent un code déjà pris à sa formation', async () => {
    await envoyer(offre('MEME'));
    const autre = await envoyer(
      offre('MEME', { organisme: { ...formation.vide.organisme, siret: '13002526500013' } }),
    );
    expect(autre.text).toContain('1 formation créée sur 1.');
  });

  it.each([
    ['vide', Buffer.alloc(0), 'vide'],
    [
      'hostile',
      Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><lheo>&b;</lheo>'),
      'champ-fichier',
    ],
    ['binaire', Buffer.from([0, 1, 2, 255, 254]), 'champ-fichier'],
  ])('refusent un fichier %s par une phrase', async (_, content, phrase) => {
    const reponse = await envoyer(content);
    expect(reponse.status).toBe(422);
    expect(reponse.text).toContain(phrase);
  });

  it('donnent l’offre publiée à l’équipe et au public, par organisme', async () => {
    const publique = await test.anonymous().get(`/catalogue/lheo.xml?organisme=${slug(alpha)}`);
    expect(publique.headers['content-type']).toContain('application/xml');
    expect(publique.text).toContain('Dépannage de réseaux');
    expect((await test.anonymous().get(`/catalogue/lheo.xml?organisme=${slug(beta)}`)).status).toBe(404);
    expect((await direction.get('/formations/lheo.xml')).status).toBe(404);
    const equipe = await test.signIn(alpha, ['formateur']);
    expect((await equipe.get('/formations/lheo.xml')).text).toContain('Dépannage de réseaux');
  });
});

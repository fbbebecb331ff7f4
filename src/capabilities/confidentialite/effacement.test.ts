import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { envoyerDocument, genererDocument } from '#capabilities/documents/index.ts';
import type { SujetDocument } from '#capabilities/documents/domain/sujets.ts';
import { newId } from '#platform/ids.ts';
import { pdfText } from '#platform/pdf/poppler.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import { donneesDe } from '#tests/support/documents.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { createPlan, journalEnFichier, rejouerEffacements } from './index.ts';

let now = Temporal.Instant.from('2026-11-24T09:00:00Z');
let dossier = '';
const test = useHouse({
  clock: { now: () => now },
  journal: { lire: () => journal().lire(), ajouter: (effacements) => journal().ajouter(effacements) },
});
const journal = () => journalEnFichier(join(dossier, 'effacements.journal'));

let campus: TestOrganisme;
let direction: TestClient;
let elle: { personneId: string; inscriptionId: string };
let autre: typeof elle;

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'effacements-'));
});
afterAll(() => rm(dossier, { recursive: true, force: true }));

beforeEach(async () => {
  NOM = `Kœnig${newId().slice(-12)}`;
  now = Temporal.Instant.from('2026-11-24T09:00:00Z');
  campus = await test.createOrganisme();
  direction = await test.signIn(campus, ['direction']);
  const seance = await creerSeance(test, campus, { debut: now, fin: now.add({ hours: 3 }), apprenants: 2 });
  const [une, deux] = seance.apprenants;
  if (une === undefined || deux === undefined) throw new Error('no learner');
  [elle, autre] = [une, deux];
  await test.inside(campus, async ({ tx }) => {
    await tx
      .updateTable('identite.organisme')
      .set({
        adresse: '12 rue des Filatures',
        representant: 'Élise Schœnberger',
        qualite_representant: 'directrice',
      })
      .execute();
    const nommer = (id: string, prenom: string, nom: string, courriel: string) =>
      tx
        .updateTable('annuaire.personne')
        .set({ prenom, nom_naissance: nom, nom_usage: null, courriel })
        .where('id', '=', id)
        .execute();
    await nommer(elle.personneId, 'Zoé', NOM, `Zoe.${NOM}@Exemple.example`);
    await nommer(autre.personneId, 'Loïc', 'Haberey', 'loic@exemple.example');
  });
});

/** A name of its own for each test: what the others left is not looked at. */
let NOM = '';
const zoe = () => ({ civilite: '', prenom: 'Zoé', nom: NOM });
const lui = { civilite: '', prenom: 'Loïc', nom: 'Haberey' };
const sujet = (...qui: (typeof elle)[]): SujetDocument[] =>
  qui.map(({ personneId }) => ({ genre: 'personne', id: personneId }));

async function generer(
  type: 'convention' | 'convocation' | 'certificat-realisation',
  ...qui: (typeof elle)[]
) {
  const base = donneesDe(type) as Record<string, unknown>;
  const nous = qui.length > 1 ? [zoe(), lui] : [zoe()];
  const donnees = {
    ...base,
    ...(type === 'convention' ? { beneficiaires: nous } : {}),
    ...(type === 'convocation' ? { destinataire: zoe() } : {}),
    ...(type === 'certificat-realisation' ? { apprenant: zoe() } : {}),
  };
  const demande = {
    id: newId(),
    type,
    objet: `Ateliers · Zoé ${NOM}`,
    donnees: donnees as never,
    sujets: sujet(...qui),
  };
  const fait = await test.inside(campus, (context) => genererDocument(context, demande));
  if (!fait.ok) throw new Error(JSON.stringify(fait.refusal));
  await test.house.runDueJobs();
  return demande.id;
}

const envoyer = (documentId: string) =>
  test.inside(campus, (context) =>
    envoyerDocument(context, {
      documentId,
      destinataires: [
        {
          nom: `Zoé ${NOM}`,
          courriel: `zoe.${NOM}@exemple.example`,
          personneId: elle.personneId,
          signePour: null,
        },
      ],
    }),
  );

const effacer = () =>
  direction.post(`/personnes/${elle.personneId}/donnees-personnelles`, { demande: 'oui' }, 'effacer');
const fichierDe = async (documentId: string): Promise<string> => {
  const { rows } = await test.house.services.db.pool.query<{ fichier: string }>(
    'SELECT fichier FROM documents.version WHERE document_id = $1',
    [documentId],
  );
  return rows[0]?.fichier ?? '';
};
const existe = (sha256: string) =>
  test.house.services.files.get(sha256).then(
    () => true,
    () => false,
  );
async function tablesAvec(texte: string): Promise<string[]> {
  const { pool } = test.house.services.db;
  const { rows } = await pool.query<{ nom: string }>(
    `SELECT table_schema || '.' || quote_ident(table_name) AS nom FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'registre')`,
  );
  const trouvees: string[] = [];
  for (const { nom } of rows) {
    const { rowCount } = await pool.query(
      `SELECT FROM ${nom} t WHERE lower(t::text) LIKE lower($1) LIMIT 1`,
      [`%${texte}%`],
    );
    if (rowCount === 1) trouvees.push(nom);
  }
  return trouvees;
}

const purger = async () => {
  await test.house.services.db.pool.query(`SELECT graphile_worker.add_job('confidentialite.purger')`);
  await test.house.runDueJobs();
  await test.house.runDueJobs();
};
const plan = () => createPlan(() => test.house.capabilities);
const rejouer = () => rejouerEffacements(test.house.services, plan(), journal());

describe('les documents d’une personne effacée', () => {
  it('jamais envoyé, il s’efface avec son fichier ; ce que d’autres citent reste', async () => {
    const documentId = await generer('convocation', elle);
    const fichier = await fichierDe(documentId);
    expect(await existe(fichier)).toBe(true);
    const partage = await test.house.services.files.put(Buffer.from('logo de deux organismes'));
    expect((await effacer()).status).toBe(303);
    await test.house.runDueJobs();
    expect(await existe(fichier)).toBe(false);
    expect(await existe(partage.sha256)).toBe(true);
    expect((await direction.get(`/documents/${documentId}`)).status).toBe(404);
    expect(await tablesAvec(NOM)).toEqual([]);
  });

  it('preuve, il est gardé à part : introuvable au travail, ouvert avec un motif qui reste', async () => {
    const documentId = await generer('certificat-realisation', elle);
    await effacer();
    await test.house.runDueJobs();
    const assistant = await test.signIn(campus, ['assistant']);
    for (const adresse of [
      '/documents',
      `/documents?mots=${encodeURIComponent(NOM)}`,
      '/documents?quoi=restreints',
    ]) {
      expect((await assistant.get(adresse)).text).not.toContain(`Zoé ${NOM}`);
    }
    const vue = await assistant.get(`/documents/${documentId}`);
    expect(vue.text).toContain('gardé comme preuve seulement');
    expect(vue.text.replaceAll('\u00a0', ' ')).toContain('24 novembre 2032');
    expect(vue.text).not.toContain(`Zoé ${NOM}`);
    for (const suite of ['/versions/1/fichier', '/preuve']) {
      expect((await direction.get(`/documents/${documentId}${suite}`)).status).toBe(404);
    }
    expect((await assistant.post(`/documents/${documentId}`, { motif: 'x' }, 'consulter')).status).toBe(403);
    expect((await direction.get('/documents?quoi=restreints')).text).toContain('CERT-2026-0001');
    const sans = await direction.post(`/documents/${documentId}`, { motif: '' }, 'consulter');
    expect(sans.status).toBe(422);
    const lu = await direction.post(`/documents/${documentId}`, { motif: 'Contrôle de l’OPCO' }, 'consulter');
    expect(pdfText(lu.bytes)).toContain(NOM);
    const { rows } = await test.house.services.db.pool.query(
      `SELECT donnees ->> 'motif' AS motif FROM registre.fait WHERE type = 'document.archive_consultee'`,
    );
    expect(rows).toEqual([{ motif: 'Contrôle de l’OPCO' }]);
  });

  it('de plusieurs personnes et jamais envoyé, elle en est retirée et lui reste', async () => {
    const documentId = await generer('convention', elle, autre);
    const avant = await fichierDe(documentId);
    await effacer();
    await test.house.runDueJobs();
    expect(await existe(avant)).toBe(false);
    const { bytes } = await direction.get(`/documents/${documentId}/versions/1/fichier`);
    expect(pdfText(bytes)).toContain('Haberey');
    expect(pdfText(bytes)).not.toContain(NOM);
    expect(await tablesAvec(NOM)).toEqual([]);
  });

  it('à son terme, la preuve s’efface à son tour, fichier compris', async () => {
    const documentId = await generer('convention', elle, autre);
    const seule = await generer('certificat-realisation', elle);
    await envoyer(documentId);
    await effacer();
    const fichiers = [await fichierDe(documentId), await fichierDe(seule)];
    now = now.add({ hours: 24 * 365 * 5 });
    await purger();
    expect(await tablesAvec(NOM)).toContain('documents.version');
    now = now.add({ hours: 24 * 370 });
    await purger();
    expect(await tablesAvec(NOM)).toEqual([]);
    expect(await tablesAvec(`zoe.${NOM}@exemple.example`)).toEqual([]);
    for (const fichier of fichiers) expect(await existe(fichier)).toBe(false);
    expect(await tablesAvec('Haberey')).toContain('documents.version');
  });
});

describe('ce qui entoure une personne effacée', () => {
  it('ses courriels s’en vont, trouvés par son adresse, les autres restent', async () => {
    await test.inside(campus, (context) =>
      envoyerCourriels(
        context,
        [`ZOE.${NOM}@exemple.example`, 'loic@exemple.example'].map((a) => ({
          a,
          nom: 'Vous',
          signature: 'Campus',
          repondreA: null,
          sujet: 'Bienvenue',
          lignes: [`Bonjour ${a}`],
        })) as never,
      ),
    );
    await effacer();
    const restent = (await test.courriels()).map(({ a }) => a.toLowerCase());
    expect(restent).toContain('loic@exemple.example');
    expect(restent).not.toContain(`zoe.${NOM}@exemple.example`.toLowerCase());
  });

  it('ses justificatifs s’en vont, fichier compris', async () => {
    const piece = await test.house.services.files.put(Buffer.from('arrêt de travail'));
    await test.inside(campus, async ({ tx, organismeId }) => {
      const id = newId();
      await sql`INSERT INTO emargement.justificatif (organisme_id, id, personne_id, du, au, depose_le)
        VALUES (${organismeId}, ${id}, ${elle.personneId}, '2026-11-20', '2026-11-21', ${now.toString()})`.execute(
        tx,
      );
      await sql`INSERT INTO emargement.justificatif_piece VALUES (${organismeId}, ${id}, 'sante', 'grippe', ${piece.sha256}, 'arret.pdf', 'application/pdf')`.execute(
        tx,
      );
    });
    await effacer();
    await test.house.runDueJobs();
    expect(await existe(piece.sha256)).toBe(false);
    expect(await tablesAvec('grippe')).toEqual([]);
  });
});

describe('le journal des effacements', () => {
  it('ne tient que des identifiants, et survit à une ligne coupée', async () => {
    await effacer();
    await test.house.runDueJobs();
    const path = join(dossier, 'effacements.journal');
    const texte = await readFile(path, 'utf8');
    expect(texte).toContain(`${campus.id} ${elle.personneId} 0`);
    expect(texte).not.toMatch(/Zo|@/u);
    await writeFile(path, `${texte}2026-11-24T09:00:00Z ${campus.id} 0199`);
    await direction.post(
      `/personnes/${autre.personneId}/donnees-personnelles`,
      { demande: 'oui' },
      'effacer',
    );
    await test.house.runDueJobs();
    const lues = (await journal().lire()).map(({ personneId }) => personneId);
    expect(lues.slice(-2)).toEqual([elle.personneId, autre.personneId]);
  });

  it('rejoué, efface ce que la base ne sait plus, une fois, à la date d’alors', async () => {
    await journal().ajouter([
      { organismeId: campus.id, personneId: elle.personneId, mois: 0, faitLe: '2026-10-01T08:00:00Z' },
      { organismeId: campus.id, personneId: newId(), mois: 0, faitLe: '2026-10-01T08:00:00Z' },
    ]);
    const fait = await rejouer();
    expect(fait).toMatchObject({ rejoues: 1, refuses: [] });
    expect(fait.sansObjet).toBeGreaterThan(0);
    expect(await tablesAvec(`Zoe.${NOM}@Exemple.example`)).toEqual([]);
    expect((await rejouer()).rejoues).toBe(0);
    const { rows } = await test.house.services.db.pool.query<{ fait_le: Temporal.Instant }>(
      'SELECT fait_le FROM confidentialite.effacement WHERE personne_id = $1',
      [elle.personneId],
    );
    expect(String(rows[0]?.fait_le)).toContain('2026-10-01');
  });

  it('dit qui une règle a empêché d’effacer, et n’efface personne à moitié', async () => {
    const seule = await test.createOrganisme('Seule');
    const personneId = newId();
    await test.inside(seule, ({ tx, organismeId }) =>
      tx
        .insertInto('annuaire.personne')
        .values({
          organisme_id: organismeId,
          id: personneId,
          prenom: 'Ana',
          nom_naissance: 'Weber',
          courriel: 'ana@seule.example',
        } as never)
        .execute(),
    );
    await test.signIn(seule, ['direction'], personneId);
    await journal().ajouter([{ organismeId: seule.id, personneId, mois: 0, faitLe: '2026-10-01T08:00:00Z' }]);
    expect((await rejouer()).refuses).toEqual([personneId]);
    expect(await tablesAvec('ana@seule.example')).toContain('annuaire.personne');
  });
});

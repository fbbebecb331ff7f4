import type { CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TxConnection } from '#platform/db/connection.ts';
import { databaseUrl } from '../support/database-url.ts';
import { type TestClient, useHouse } from '../support/house.ts';
import { testServerUrl } from '../support/postgres.ts';
import { type Grand, remplir } from './donnees.ts';
import { lecturesTropLarges, type Noeud, type Tables } from './lectures.ts';

/** Beyond so many rows in the large organisme, no page reads them all. */
const GRANDE = 1_000;

const test = useHouse();
let grand: Grand;
let tables: Tables;
let clients: Record<'direction' | 'formateur' | 'apprenant', TestClient>;

beforeAll(async () => {
  const organisme = await test.createOrganisme();
  const { pool } = test.house.services.db;
  const { rows } = await pool.query<{ nom: string }>('SELECT current_database() AS nom');
  grand = await remplir(databaseUrl(testServerUrl(), rows[0]?.nom ?? ''), organisme.id);
  tables = await lireTables();
  clients = {
    direction: await test.signIn(organisme, ['direction'], grand.personneId),
    formateur: await test.signIn(organisme, ['formateur'], grand.personneId),
    apprenant: await test.signIn(organisme, ['apprenant'], grand.personneId),
  };
});

async function lireTables(): Promise<Tables> {
  const { pool } = test.house.services.db;
  const noms = await pool.query<{ nom: string }>(
    `SELECT n.nspname || '.' || c.relname AS nom FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisme_id' WHERE c.relkind = 'r' AND c.reltuples > $1`,
    [10 * GRANDE],
  );
  const grandes = new Set<string>();
  for (const { nom } of noms.rows) {
    const { rows } = await pool.query<{ combien: number }>(
      `SELECT count(*) AS combien FROM ${nom} WHERE organisme_id = $1`,
      [grand.organismeId],
    );
    if ((rows[0]?.combien ?? 0) >= GRANDE) grandes.add(nom);
  }
  const partiels = await pool.query<{ nom: string }>(
    `SELECT c.relname AS nom FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indpred IS NOT NULL AND NOT i.indisunique`,
  );
  const cles = await pool.query<{ nom: string; cle: string }>(
    `SELECT c.relname AS nom, a.attname AS cle FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = 2 AND i.indnkeyatts >= 2`,
  );
  return {
    grandes,
    partiels: new Set(partiels.rows.map(({ nom }) => nom)),
    cles: new Map(cles.rows.map(({ nom, cle }) => [nom, cle])),
  };
}

/** The statements that a page sends inside the organisme. */
async function requetesDe(client: TestClient, path: string): Promise<readonly string[]> {
  const vues: string[] = [];
  const executer = TxConnection.prototype.executeQuery;
  const espion = vi.spyOn(TxConnection.prototype, 'executeQuery').mockImplementation(function (
    this: TxConnection,
    query: CompiledQuery,
  ) {
    vues.push(query.sql);
    return executer.call(this, query) as never;
  });
  try {
    expect(await client.get(path)).toMatchObject({ status: 200 });
  } finally {
    espion.mockRestore();
  }
  return vues;
}

/** What the plans of statements read too widely, as the application runs them; `sans` drops an index first, then puts it back. */
async function fautes(requetes: readonly string[], sans?: string): Promise<string[]> {
  const client = await test.house.services.db.pool.connect();
  try {
    await client.query('BEGIN');
    if (sans !== undefined) await client.query(`DROP INDEX ${sans}`);
    await client.query(
      `SET LOCAL ROLE ancrage_app; SET LOCAL app.organisme = '${grand.organismeId}'; SET LOCAL app.portee = 'organisme'`,
    );
    const toutes: string[] = [];
    for (const requete of requetes) {
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Noeud }[] }>(
        `EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${requete}`,
      );
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan === undefined) throw new Error('no plan');
      toutes.push(...lecturesTropLarges(plan, tables));
    }
    return toutes;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

type Page = readonly [nom: string, qui: keyof typeof clients, path: (ids: Grand) => string];
const PAGES: readonly Page[] = [
  ['accueil de la direction', 'direction', () => '/'],
  ['accueil d’un formateur', 'formateur', () => '/'],
  ['accueil d’un apprenant', 'apprenant', () => '/'],
  ['matrice de session', 'direction', ({ sessionId }) => `/sessions/${sessionId}`],
  ['semaine du planning', 'direction', () => '/planning'],
  ['semaine d’une personne', 'direction', ({ personneId }) => `/planning?vue=personne&id=${personneId}`],
  ['fiche d’une personne', 'direction', ({ personneId }) => `/personnes/${personneId}`],
  ['liste des personnes', 'direction', () => '/personnes'],
  ['personnes cherchées', 'direction', () => '/personnes?q=nom12'],
  ['recherche rapide', 'direction', () => '/recherche?q=nom12'],
  ['entreprises', 'direction', () => '/entreprises'],
  ['formation', 'direction', ({ formationId }) => `/formations/${formationId}`],
  ['dossier', 'direction', ({ inscriptionId }) => `/inscriptions/${inscriptionId}`],
  ['feuille de présence', 'formateur', ({ creneauId }) => `/creneaux/${creneauId}/emargement`],
  ['créneaux à signer', 'apprenant', () => '/emargement'],
  ['documents', 'direction', () => '/documents'],
  ['catalogue public', 'direction', () => '/catalogue'],
];

describe('the plans of the pages, among 10,000 organismes', () => {
  it('are read on large tables', () => {
    for (const table of [
      'annuaire.personne',
      'parcours.inscription',
      'planning.creneau',
      'emargement.presence',
      'registre.fait',
    ]) {
      expect(tables.grandes).toContain(table);
    }
  });

  it.each(PAGES)('%s reads only what it shows, in five statements at most', async (_nom, qui, path) => {
    const requetes = await requetesDe(clients[qui], path(grand));
    expect(requetes.length).toBeGreaterThan(0);
    // One more finds the session.
    expect(requetes.length).toBeLessThan(5);
    expect(await fautes(requetes)).toEqual([]);
  });
});

describe('an index less', () => {
  it.each([
    ['emargement.feuille_ouverte', 'direction', () => '/'],
    ['annuaire.personne_tri', 'direction', () => '/personnes'],
    ['documents.document_recent', 'direction', () => '/documents'],
    ['parcours.inscription_personne', 'direction', ({ personneId }: Grand) => `/personnes/${personneId}`],
  ] as const)('%s is missed', async (index, qui, path) => {
    const requetes = await requetesDe(clients[qui], path(grand));
    expect(await fautes(requetes, index)).not.toEqual([]);
  });
});

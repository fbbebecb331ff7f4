import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { chercherPersonnes, personnesAuNomProche } from './chercher-personnes.query.ts';
import { pageDePersonnes } from './liste-personnes.query.ts';

const PERSONNES = 50_000;
/** A search may fetch the rows that it finds and shows, not the organisme's. */
const PEU = 2_000;
const test = useHouse();
let grand: TestOrganisme;
let voisin: TestOrganisme;

const dans = <T>({ id }: TestOrganisme, run: (tx: Tx) => Promise<T>): Promise<T> =>
  test.house.services.db.forTenant({ organismeId: id, acteurId: null }, run);

/** Invented people: 800 family names, 250 first names, so that every name is borne by several. */
async function peupler(organisme: TestOrganisme, nombre: number): Promise<void> {
  await dans(organisme, (tx) =>
    sql`
      INSERT INTO annuaire.personne (organisme_id, id, nom_naissance, prenom, courriel, telephone)
      SELECT ${organisme.id}::uuid, gen_random_uuid(),
        (ARRAY['Ba','Mar','Kon','Sch','Mül','Du','Le','Gar','Ber','Wei'])[1 + n % 10]
          || (ARRAY['tin','até','mitt','ler','pont','febvre','cia','nard','ss','gold'])[1 + n / 10 % 10] || chr(97 + n / 100 % 8),
        (ARRAY['Zoé','Inès','Nour','Paul','Léo'])[1 + n % 5] || '-' || chr(97 + n % 26) || chr(97 + n / 26 % 26),
        'personne' || n || '@exemple.fr', '06' || lpad((n * 7919 % 100000000)::text, 8, '0')
      FROM generate_series(1, ${nombre}::int) n`.execute(tx),
  );
}

/** Rows of `annuaire.personne` that a run fetches from the table, whatever the way. */
async function lignesLues(run: (tx: Tx) => Promise<unknown>): Promise<number> {
  const { pool } = test.house.services.db;
  const client = await pool.connect();
  try {
    const compte = async () => {
      await client.query('SELECT pg_stat_force_next_flush()');
      const { rows } = await client.query<{ n: string }>(
        `SELECT seq_tup_read + idx_tup_fetch AS n FROM pg_stat_user_tables WHERE relid = 'annuaire.personne'::regclass`,
      );
      return Number(rows[0]?.n);
    };
    const before = await compte();
    await dans(grand, async (tx) => {
      await sql`SELECT pg_stat_force_next_flush()`.execute(tx);
      await run(tx);
    });
    return (await compte()) - before;
  } finally {
    client.release();
  }
}

const tous = (tx: Tx) => pageDePersonnes(tx, grand.id, { q: '', etat: 'actives', tri: '-ajout' }, null);
const naive = (tx: Tx) =>
  sql`SELECT ville FROM annuaire.personne WHERE recherche LIKE '%martin%'`.execute(tx);

describe('search at fifty thousand persons', () => {
  beforeAll(async () => {
    grand = await test.createOrganisme('Grand campus');
    voisin = await test.createOrganisme('Voisin');
    await peupler(grand, PERSONNES);
    await peupler(voisin, PERSONNES);
    // As autovacuum does within minutes. The test server commits asynchronously: a first pass may come too early to mark
    // the pages as visible to all.
    await test.house.services.db.pool.query('VACUUM ANALYZE annuaire.personne');
    await test.house.services.db.pool.query('VACUUM annuaire.personne');
  });

  it.each([
    'konaté',
    'martinb zoe',
    'personne4217',
    '06 01 23',
    'wei',
    'gold-',
    'zo',
    'le',
    'personne4217@exemple.fr',
  ])('answers « %s » by an index, reading few rows', async (mots) => {
    const quick = (tx: Tx) => chercherPersonnes(tx, grand.id, mots, 6);
    expect(await lignesLues(quick)).toBeLessThan(PEU);
  });

  it('lists a search and goes on to its next page, reading few rows', async () => {
    const filtre = { q: 'martin', etat: 'actives', tri: 'nom' } as const;
    const first = await dans(grand, (tx) => pageDePersonnes(tx, grand.id, filtre, null));
    expect(first.rows).toHaveLength(50);
    const last = first.rows.at(-1)!;
    const suite = (tx: Tx) => pageDePersonnes(tx, grand.id, filtre, { key: last.cleTri, id: last.id });
    const second = await dans(grand, suite);
    expect(second.rows[0]!.cleTri >= last.cleTri).toBe(true);
    expect(await lignesLues(suite)).toBeLessThan(PEU);
  });

  it('lists everybody without reading everybody', async () => {
    expect(await lignesLues(tous)).toBeLessThan(PEU);
  });

  it('finds names like a misspelt one within 100 ms', async () => {
    const proches = (tx: Tx) => personnesAuNomProche(tx, grand.id, 'martim zoé-bc');
    const trouves = await dans(grand, proches);
    expect(trouves[0]?.prenom).toContain('Zoé');
  });

  it('would have seen a reading of the whole table', async () => {
    expect(await lignesLues(naive)).toBeGreaterThanOrEqual(PERSONNES);
  });

  it('never gives a person of another organisme', async () => {
    const trouvees = await dans(grand, async (tx) => {
      const { rows } = await sql<{ id: string }>`SELECT annuaire.personnes_trouvees('martin') AS id`.execute(
        tx,
      );
      return rows.map(({ id }) => id);
    });
    expect(trouvees.length).toBeGreaterThan(100);
    const chezLeVoisin = await dans(voisin, (tx) =>
      tx.selectFrom('annuaire.personne').where('id', 'in', trouvees.slice(0, 5000)).select('id').execute(),
    );
    expect(chezLeVoisin).toEqual([]);
  });

  it('finds nothing without an organisme in force, and is closed to others than the application', async () => {
    const { pool, forInstance } = test.house.services.db;
    const found = await forInstance((tx) => sql`SELECT annuaire.personnes_trouvees('martin')`.execute(tx));
    expect(found.rows).toEqual([]);
    const { rows } = await pool.query(
      `SELECT proname, has_function_privilege('public', f.oid, 'EXECUTE') AS ouverte, prosecdef, rolcanlogin
        FROM pg_proc f JOIN pg_roles r ON r.oid = f.proowner
        WHERE pronamespace = 'annuaire'::regnamespace AND prosecdef ORDER BY 1`,
    );
    const close = { ouverte: false, prosecdef: true, rolcanlogin: false };
    expect(rows).toEqual([
      { proname: 'entreprises_trouvees', ...close },
      { proname: 'personnes_au_nom_proche', ...close },
      { proname: 'personnes_trouvees', ...close },
    ]);
  });
});

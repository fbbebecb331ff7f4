import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cursor } from '#platform/http/list.ts';
import { useDocuments } from '#tests/support/documents.ts';
import { relireModeles } from '../actions/relire-modeles.ts';
import { aSigner, listeDocuments, perime } from './liste-documents.query.ts';

const maison = useDocuments();
const { test, generer, lire } = maison;

describe('liste des documents', () => {
  it('se lit page à page, du plus récent au plus ancien, sans double ni oubli', async () => {
    for (let rang = 0; rang < 7; rang++) await generer('convocation');
    const lus: string[] = [];
    let apres: Cursor | null = null;
    for (let page = 0; page < 4; page++) {
      const suite = await test.inside(maison.campus, (context) =>
        listeDocuments(context, {}, { apres, limite: 2 }),
      );
      lus.push(...suite.map(({ numero }) => numero));
      const dernier = suite.at(-1);
      apres = dernier ? { key: dernier.creeLe.toString(), id: dernier.id } : apres;
    }
    expect(lus).toEqual([7, 6, 5, 4, 3, 2, 1].map((rang) => `CVOC-2026-000${rang}`));
  });

  it.each([
    ['conv-2026', 1],
    ['objet CONVENTION', 1],
    ['100%', 0],
    ['_', 0],
    ['objet', 2],
  ])('cherche « %s » dans le numéro et l’objet', async (mots, combien) => {
    await generer('convention');
    await generer('devis');
    const trouves = await test.inside(maison.campus, (context) =>
      listeDocuments(context, { mots }, { apres: null, limite: 10 }),
    );
    expect(trouves).toHaveLength(combien);
  });
});

describe('un modèle qui a changé', () => {
  it('rend à régénérer les documents de l’ancien', async () => {
    const { documentId } = await generer('devis');
    const { pool } = test.house.services.db;
    const ancienne = '0'.repeat(64);
    await pool.query('UPDATE documents.version SET modele = 99 WHERE document_id = $1', [documentId]);
    await pool.query('UPDATE documents.document SET empreinte = $2, empreinte_actuelle = $2 WHERE id = $1', [
      documentId,
      ancienne,
    ]);
    expect((await lire(documentId)).aRegenerer).toBe(false);
    await relireModeles(test.house.services);
    expect((await lire(documentId)).aRegenerer).toBe(true);
  });
});

describe('avec 20 000 documents', () => {
  let organismeId = '';

  beforeAll(async () => {
    const { id } = await test.createOrganisme('Grand campus');
    organismeId = id;
    await test.house.services.db.pool.query(
      `INSERT INTO documents.document (organisme_id, id, type, annee, rang, numero, objet, donnees_actuelles, empreinte,
         empreinte_actuelle, parties, complet_le, constate_le, cree_le)
       SELECT $1, gen_random_uuid(), 'convention', 2026, n, 'CONV-2026-' || n, 'Objet ' || n, '{}', repeat('a', 64),
         repeat(CASE WHEN n % 5000 = 0 THEN 'b' ELSE 'a' END, 64), '{client}', CASE WHEN n % 5000 > 0 THEN now() END, now(), now()
       FROM generate_series(1, 20000) n`,
      [id],
    );
    await test.house.services.db.pool.query('ANALYZE documents.document');
  });

  it.each([
    ['document_a_regenerer', perime],
    ['document_a_signer', aSigner],
    ['document_recent', sql<boolean>`true`],
  ])('passe par l’index %s', async (index, condition) => {
    const plan = await test.house.services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        EXPLAIN SELECT d.id FROM documents.document d WHERE d.organisme_id = ${organismeId}::uuid AND ${condition}
        ORDER BY d.cree_le DESC, d.id DESC LIMIT 51`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });

  it('trouve un numéro exact parmi tous', async () => {
    const trouves = await test.house.services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const { rows } = await sql<{
        id: string;
      }>`SELECT documents.documents_trouves('conv-2026-19999') AS id`.execute(tx);
      return rows;
    });
    expect(trouves).toHaveLength(1);
  });
});

import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { newId } from '../ids.ts';
import { TxConnection } from './connection.ts';
import { createDatabase, type Database, Rollback } from './database.ts';
import type { Tx } from './types.ts';

const number = async (tx: Tx, text: string): Promise<unknown> =>
  (await sql<{ n: unknown }>`${sql.raw(`SELECT ${text} AS n`)}`.execute(tx)).rows[0]?.n;

const scope = () => ({ organismeId: newId(), acteurId: null });

const create = (tx: Tx) => sql`CREATE TEMP TABLE essai (n integer)`.execute(tx);

describe('a transaction', () => {
  const test = useTestDatabase();
  let db: Database;
  beforeAll(() => {
    // One connection: what a transaction leaves behind would be met by the next one.
    db = createDatabase(test.url, { max: 1 });
  });
  afterAll(() => db.close());

  it('is opened by its first statement, in its role and its organisme', async () => {
    const where = scope();
    const seen = await db.forTenant(where, (tx) =>
      number(tx, `current_user || ' ' || current_setting('app.organisme')`),
    );
    expect(seen).toBe(`ancrage_app ${where.organismeId}`);
    const after = await db.pool.query(`SELECT current_setting('app.organisme', true) AS o`);
    expect(after.rows).toEqual([{ o: '' }]);
  });

  it('answers each of the statements asked together', async () => {
    let sent = 0;
    const answers = await db.forTenant(
      scope(),
      (tx) => Promise.all([number(tx, '1'), number(tx, `'deux'`), number(tx, '3')]),
      { readOnly: true, onDone: (statements) => (sent = statements) },
    );
    expect(answers).toEqual([1, 'deux', 3]);
    expect(sent).toBe(3);
  });

  it('fails as a whole when one of the statements asked together fails, and leaves the connection clean', async () => {
    const together = db.forTenant(scope(), (tx) =>
      Promise.all([number(tx, '1'), number(tx, '1/0'), number(tx, '3')]),
    );
    await expect(together).rejects.toMatchObject({ code: '22012' });
    expect(await db.forTenant(scope(), (tx) => number(tx, '4'), { readOnly: true })).toBe(4);
  });

  it('gives no answer when it could not be opened', async () => {
    const client = await db.pool.connect();
    const connection = new TxConnection(client, 'SELECT 1/0');
    const query = CompiledQuery.raw('SELECT 5 AS n');
    await expect(connection.executeQuery(query)).rejects.toMatchObject({ code: '22012' });
    client.release();
  });

  it('sends nothing when nothing is asked', async () => {
    const client = await db.pool.connect();
    const sent = vi.spyOn(client, 'query');
    await new TxConnection(client, 'BEGIN').close('COMMIT');
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
    client.release();
  });

  it('refuses to write when it only reads, and the next one writes', async () => {
    const reading = db.forTenant(scope(), create, { readOnly: true });
    await expect(reading).rejects.toMatchObject({ code: '25006' });
    await db.forTenant(scope(), (tx) => number(tx, '6'), { readOnly: true });
    const back = db.forInstance(async (tx) => {
      await create(tx);
      throw new Rollback('défait');
    });
    expect(await back).toBe('défait');
    const { rows } = await db.pool.query(`SELECT to_regclass('pg_temp.essai') AS t`);
    expect(rows).toEqual([{ t: null }]);
  });
});

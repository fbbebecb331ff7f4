import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { createTestDatabase, useTestDatabase } from './database.ts';

describe('createTestDatabase', () => {
  const shared = useTestDatabase();

  it('gives databases that do not see each other, and drops them', async () => {
    const other = await createTestDatabase();
    const [a, b] = [new Client(shared.url), new Client(other.url)];
    await Promise.all([a.connect(), b.connect()]);
    await a.query('create table seulement_ici (n int)');
    const seen = await b.query(`select to_regclass('seulement_ici') as table`);
    expect(seen.rows).toEqual([{ table: null }]);
    await Promise.all([a.end(), b.end()]);
    await other.drop();
    await expect(new Client(other.url).connect()).rejects.toThrow(/does not exist/);
  });
});

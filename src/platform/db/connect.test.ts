import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { createPool, openClient } from './connect.ts';

describe('createPool', () => {
  const database = useTestDatabase();

  it('survives that the server cuts a connection that was taken out and waits, and opens another', async () => {
    const pool = createPool({ connectionString: database.url });
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const other = await openClient(database.url);
    const cut = new Promise((resolve) => client.once('end', resolve));
    await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await cut;
    client.release(true);
    expect((await pool.query('select 1 as un')).rows).toEqual([{ un: 1 }]);
    await Promise.all([pool.end(), other.end()]);
  });
});

import { Client, Pool, type PoolConfig } from 'pg';

const ignore = (): void => undefined;

/**
 * A pool that survives the death of the server. A connection cut while nobody awaits a query on it emits `error`, and
 * without a listener Node ends the process; whoever awaits a query gets the error from there, and the next query opens a
 * new connection.
 */
export function createPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/** One open connection that survives the death of the server in the same way; call `end()` when done. */
export async function openClient(url: string): Promise<Client> {
  const client = new Client(url);
  client.on('error', ignore);
  await client.connect();
  return client;
}

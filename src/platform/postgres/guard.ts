import { Client } from 'pg';
import { readPassword, type Layout } from './layout.ts';
import { messages } from './messages.fr.ts';

/**
 * Each process that uses the embedded database holds one idle connection, its guard. PostgreSQL thus knows by itself who
 * is there: the guard of a killed process disappears, its loss tells us that the server died, and the last one to leave
 * stops the server.
 */
export type Guard = { client: Client; lost: Promise<void> };

/** `absent`: nobody listens. `busy`: the server starts, recovers, stops or is full: wait. */
export type GuardAnswer = Guard | 'absent' | 'busy';

const PRESENT = 'ancrage-gardien';
const LEAVING = 'ancrage-parti';
const LEAVE_LOCK = 7_262_001;
export const DATABASE = 'ancrage';

/** The address of the database for any client: `host` is the socket's folder, or the loopback address. */
export function urlOf(layout: Layout, port: number, database = DATABASE): string {
  const authority = `postgres:${readPassword(layout) ?? ''}@`;
  if (layout.socketDir === null) return `postgresql://${authority}127.0.0.1:${port}/${database}`;
  const host = encodeURIComponent(layout.socketDir);
  return `postgresql://${authority}localhost/${database}?host=${host}&port=${port}`;
}

/**
 * Takes the guard connection and makes sure that our database exists.
 * @throws Error in French when the server refuses our password or serves another folder.
 */
export async function takeGuard(layout: Layout, port: number): Promise<GuardAnswer> {
  const client = new Client({
    connectionString: urlOf(layout, port, 'postgres'),
    application_name: PRESENT,
    connectionTimeoutMillis: 5_000,
  });
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
  });
  try {
    await client.connect();
    await checkFolder(client, layout);
    await ensureDatabase(client);
    // Not in the published types: an idle guard does not keep the process from ending.
    (client as Client & { unref(): void }).unref();
    return { client, lost };
  } catch (error) {
    // Never answers when the connection was not made.
    void client.end();
    return explain(error as NodeJS.ErrnoException, layout);
  }
}

function explain(error: NodeJS.ErrnoException, layout: Layout): 'absent' | 'busy' {
  const code = error.code ?? '';
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
  if (code === '28P01') throw new Error(messages.motDePasseRefuse(layout.cluster), { cause: error });
  // 57P0x: starting, recovering, stopping; 53300: full; 55006: the template is in use; ECONNRESET and a connection
  // that closes without a word: killed in between.
  const passing =
    /^57P0|^53300$|^55006$|^ECONNRESET$|^EPIPE$/.test(code) || /terminated|timeout/i.test(error.message);
  if (passing) return 'busy';
  throw error;
}

async function checkFolder(client: Client, layout: Layout): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const found = rows[0]?.data_directory ?? '';
  if (found !== layout.cluster) throw new Error(messages.serveurEtranger(layout.cluster, found));
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount !== 0) return;
  await client.query(`create database ${DATABASE}`).catch((error: NodeJS.ErrnoException) => {
    // 42P04, 23505: another process made it in the same instant.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

/**
 * Lets the guard go and tells whether nobody else is left, under a lock so that of two who leave together exactly one
 * sees itself as the last. Call `end()` on the client afterwards.
 */
export async function leave({ client }: Guard): Promise<'last' | 'others remain'> {
  (client as Client & { ref(): void }).ref();
  await client.query('select pg_advisory_lock($1)', [LEAVE_LOCK]);
  await client.query(`set application_name = '${LEAVING}'`);
  const { rowCount } = await client.query('select from pg_stat_activity where application_name = $1', [
    PRESENT,
  ]);
  return rowCount === 0 ? 'last' : 'others remain';
}

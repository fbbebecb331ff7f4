import { Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import { createPool } from './connect.ts';
import { singleConnectionDialect, TxConnection } from './connection.ts';
import type { DB } from './schema.generated.ts';
import { turnSocket } from './turn-socket.ts';
import { appTypes } from './types-parsing.ts';
import type { Scope, Tx } from './types.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const ROLE = /^ancrage_[a-z]+$/u;

export interface TxOptions {
  /** A page GET reads only: PostgreSQL then refuses any write. */
  readonly readOnly?: boolean;
  /** Told the number of SQL statements sent, the opening and closing ones left out. */
  readonly onDone?: (statements: number) => void;
}

/** The only way to the data: every transaction has a role and an organisme, or the instance. */
export interface Database {
  readonly pool: Pool;
  forTenant<T>(
    scope: { organismeId: string; acteurId: string | null },
    run: (tx: Tx) => Promise<T>,
    options?: TxOptions,
  ): Promise<T>;
  /** Sees only tables opened to the instance (accounts, organismes, referentials), never tenant data. */
  forInstance<T>(run: (tx: Tx) => Promise<T>, options?: TxOptions): Promise<T>;
  /** Works as a role with rights of its own across organismes, for the few background works that declare one. */
  forRole<T>(role: string, run: (tx: Tx) => Promise<T>, options?: TxOptions): Promise<T>;
  close(): Promise<void>;
}

/**
 * Enters one organisme from a transaction of the instance: for the few acts that begin outside of any and end inside one
 * (answering an invitation).
 */
export async function enterTenant(tx: Tx, organismeId: string): Promise<void> {
  await sql`SELECT set_config('app.organisme', ${organismeId}, true)`.execute(tx);
}

/** Thrown inside a transaction to roll it back and still return a value to the caller. */
export class Rollback<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rollback');
    this.value = value;
  }
}

export function createDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = createPool({
    connectionString: url,
    max: options.max ?? 12,
    types: appTypes,
    pipeline: true,
    stream: turnSocket,
    idleTimeoutMillis: 60_000,
    // One plan a statement and a connection, whatever the values: planning costs more than running. tests/plans reads those plans.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  return {
    pool,
    forTenant: ({ organismeId, acteurId }, run, txOptions) =>
      runTransaction(pool, { kind: 'tenant', organismeId, acteurId }, run, txOptions),
    forInstance: (run, txOptions) => runTransaction(pool, { kind: 'instance' }, run, txOptions),
    forRole: (role, run, txOptions) => runTransaction(pool, { kind: 'role', role }, run, txOptions),
    close: () => pool.end(),
  };
}

async function runTransaction<T>(
  pool: Pool,
  scope: Scope,
  run: (tx: Tx) => Promise<T>,
  { readOnly = false, onDone }: TxOptions = {},
): Promise<T> {
  const client = await pool.connect();
  const connection = new TxConnection(client, opening(scope, readOnly));
  let broken: Error | undefined;
  try {
    const value = await run(new Kysely<DB>({ dialect: singleConnectionDialect(connection) }));
    const committed = connection.close('COMMIT');
    // Nothing was written: what was read is right, whatever becomes of the connection after.
    if (readOnly) committed.catch(() => undefined);
    else await committed;
    return value;
  } catch (error) {
    broken = await rollback(connection);
    if (error instanceof Rollback) return error.value as T;
    throw error;
  } finally {
    client.release(broken);
    onDone?.(connection.statements);
  }
}

/** Opening, role and organisme in one message (one round trip). Ids are checked, so they can stand in the text. */
function opening(scope: Scope, readOnly: boolean): string {
  const begin = readOnly ? 'BEGIN READ ONLY' : 'BEGIN';
  if (scope.kind === 'instance') {
    return `${begin}; SET LOCAL ROLE ancrage_app; SET LOCAL app.portee = 'instance'; SET LOCAL app.organisme = ''`;
  }
  if (scope.kind === 'role') {
    if (!ROLE.test(scope.role)) throw new TypeError('not a role of the house');
    return `${begin}; SET LOCAL ROLE ${scope.role}; SET LOCAL app.portee = ''; SET LOCAL app.organisme = ''`;
  }
  const acteur = scope.acteurId ?? '';
  if (!UUID.test(scope.organismeId)) throw new TypeError('organismeId is not a UUID');
  if (acteur !== '' && !UUID.test(acteur)) throw new TypeError('acteurId is not a UUID');
  return `${begin}; SET LOCAL ROLE ancrage_app; SET LOCAL app.organisme = '${scope.organismeId}'; SET LOCAL app.acteur = '${acteur}'; SET LOCAL app.portee = 'organisme'`;
}

async function rollback(connection: TxConnection): Promise<Error | undefined> {
  try {
    await connection.close('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

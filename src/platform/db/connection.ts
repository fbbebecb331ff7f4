import { createHash } from 'node:crypto';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type CompiledQuery,
} from 'kysely';
import type { PoolClient } from 'pg';
import { toParameter } from './types-parsing.ts';

const preparedNames = new Map<string, string>();
const MAX_PREPARED = 600;

/** Prepared once a connection and reused: planning under row level security costs more than running. */
function preparedName(sql: string): string | undefined {
  const known = preparedNames.get(sql);
  if (known !== undefined) return known;
  if (preparedNames.size >= MAX_PREPARED) return undefined;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20);
  preparedNames.set(sql, name);
  return name;
}

/**
 * One transaction seen by Kysely; counts the statements it sends. It opens with its first statement, in the same packet, and
 * statements asked for together (`Promise.all`) do not wait for each other's answers.
 */
export class TxConnection implements DatabaseConnection {
  readonly client: PoolClient;
  readonly #opening: string;
  #opened: Promise<unknown> | null = null;
  statements = 0;

  constructor(client: PoolClient, opening: string) {
    this.client = client;
    this.#opening = opening;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.statements += 1;
    const name = preparedName(query.sql);
    const opened = (this.#opened ??= this.client.query(this.#opening));
    const answer = this.client.query({
      ...(name === undefined ? {} : { name }),
      text: query.sql,
      values: query.parameters.map(toParameter),
    });
    // Without its opening a statement is outside of the organisme: it has then no answer, whatever it found.
    const [, result] = await Promise.all([opened, answer]);
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  /** Ends the transaction; nothing to do when no statement opened it. */
  async close(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.#opened !== null) await this.client.query(how);
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming is not supported: read by pages.');
  }
}

/** A Kysely dialect over one already open connection: the transaction is ours, not Kysely's. */
export function singleConnectionDialect(connection: TxConnection): Dialect {
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: () => Promise.reject(new Error('Already in a transaction.')),
    commitTransaction: () => Promise.reject(new Error('The transaction is closed by forTenant.')),
    rollbackTransaction: () => Promise.reject(new Error('The transaction is closed by forTenant.')),
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

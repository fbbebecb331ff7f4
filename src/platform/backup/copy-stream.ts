import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Client, Connection } from 'pg';

// `pg` speaks COPY on the wire but offers no stream for it: these are queries in its sense (`Submittable`).

type Wire = Connection & {
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
};

class CopyOut extends Readable {
  readonly #sql: string;
  #connection: Wire | null = null;

  constructor(sql: string) {
    super();
    this.#sql = sql;
  }

  submit(connection: Connection): void {
    this.#connection = connection as Wire;
    this.#connection.query(this.#sql);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver reuses the memory behind the chunk.
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause();
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    // The last bytes may have paused the connection, which now belongs to the next query.
    this.#connection?.stream.resume();
    this.push(null);
  }

  handleError(error: Error): void {
    this.#connection?.stream.resume();
    this.destroy(error);
  }
}

class CopyIn {
  readonly opened = Promise.withResolvers<Wire>();
  readonly closed = Promise.withResolvers<void>();
  readonly #sql: string;

  constructor(sql: string) {
    this.#sql = sql;
    // Both are awaited later; an early failure must not look unhandled until then.
    this.opened.promise.catch(() => undefined);
    this.closed.promise.catch(() => undefined);
  }

  submit(connection: Connection): void {
    (connection as Wire).query(this.#sql);
  }

  handleCopyInResponse(connection: Connection): void {
    this.opened.resolve(connection as Wire);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.closed.resolve();
  }

  handleError(error: Error): void {
    this.opened.reject(error);
    this.closed.reject(error);
  }
}

/** The bytes that `COPY … TO STDOUT` gives, as slowly as they are read. */
export const copyOut = (client: Client, sql: string): Readable => client.query(new CopyOut(sql));

/** The end of a pipeline that gives its bytes to `COPY … FROM STDIN`; done once PostgreSQL has accepted them. */
export function copyIn(client: Client, sql: string): (chunks: AsyncIterable<Buffer>) => Promise<void> {
  return async (chunks) => {
    const copy = client.query(new CopyIn(sql));
    const wire = await copy.opened.promise;
    try {
      for await (const chunk of chunks) {
        wire.sendCopyFromChunk(chunk);
        if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
      }
    } catch (error) {
      wire.sendCopyFail('interrupted');
      throw error;
    }
    wire.endCopyFrom();
    await copy.closed.promise;
  };
}

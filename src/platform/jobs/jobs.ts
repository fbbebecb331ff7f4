import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Logger, type ParsedCronItem, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { createPool } from '../db/connect.ts';
import type { Tx } from '../db/types.ts';
import type { Services } from '../http/route.ts';

/** What runs later. It may run twice after a crash: it must be safe to repeat. */
export type JobHandler = (payload: Record<string, unknown>, services: Services) => Promise<void>;

/**
 * Queues a job inside the caller's transaction: it exists if and only if the transaction commits.
 * @param options.key replaces a job of the same key that has not started yet
 */
export async function addJob(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  options: { key?: string; at?: Temporal.Instant } = {},
): Promise<void> {
  await sql`SELECT plateforme.ajouter_travail(${name}, ${JSON.stringify(payload)}::json, ${options.key ?? null}::text, ${options.at?.toString() ?? null}::timestamptz)`.execute(
    tx,
  );
}

export interface JobsOptions {
  readonly databaseUrl: string;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly services: Services;
  readonly onError: (name: string, error: unknown) => void;
}

/** A queue at work. */
export interface RunningJobs {
  /** Lets the jobs under way end, then closes the queue's connections. */
  stop(): Promise<void>;
}

/** Starts working the queue in this process, and the jobs at fixed times. */
export async function startJobs(options: JobsOptions & { crontab: ParsedCronItem[] }): Promise<RunningJobs> {
  const pool = queuePool(options.databaseUrl, 4);
  const open = () =>
    run({
      ...common(pool, options),
      concurrency: 2,
      pollInterval: 2_000,
      parsedCronItems: options.crontab,
    });
  const closing = new AbortController();
  let runner = await open();
  // The queue gives up when the database stays away (restart, crash recovery): it is opened again.
  const keepOpen = async () => {
    while (!closing.signal.aborted) {
      await runner.promise.catch((error: unknown) => options.onError('file', error));
      const next = await reopen(open, closing.signal);
      if (next === null) return;
      runner = next;
    }
    await runner.stop();
  };
  const watched = keepOpen();
  return {
    async stop() {
      closing.abort();
      await runner.stop().catch(() => undefined);
      await watched.catch(() => undefined);
      await pool.end();
    },
  };
}

const REOPEN_MS = 1_000;

/** Tries until the queue opens; null once the signal says stop. */
async function reopen(open: () => Promise<Runner>, signal: AbortSignal): Promise<Runner | null> {
  for (;;) {
    await sleep(REOPEN_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return null;
    const next = await open().catch(() => null);
    if (next !== null) return next;
  }
}

/** Runs every job that is due, and those that they queue, then returns: for tests and commands. */
export async function runDueJobs(options: JobsOptions): Promise<void> {
  const pool = queuePool(options.databaseUrl, 2);
  try {
    await runOnce(common(pool, options));
  } finally {
    await pool.end();
  }
}

/** The queue reads its own rows with the driver's usual types, so it has its own connections. */
const queuePool = (connectionString: string, max: number): Pool => createPool({ connectionString, max });

function common(pgPool: Pool, { handlers, services, onError }: JobsOptions) {
  const taskList: TaskList = {};
  for (const [name, handler] of Object.entries(handlers)) {
    taskList[name] = async (payload) => {
      try {
        await handler(payload as Record<string, unknown>, services);
      } catch (error) {
        onError(name, error);
        throw error;
      }
    };
  }
  return { pgPool, taskList, noHandleSignals: true, logger: new Logger(() => () => undefined) };
}

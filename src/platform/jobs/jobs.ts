import { sql } from 'kysely';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Tx } from '../db/types.ts';
import type { Services } from '../http/route.ts';

/** What runs later. It may run twice after a crash: it must be safe to repeat. */
export type JobHandler = (payload: Record<string, unknown>, services: Services) => Promise<void>;

/**
 * Queues a job inside the caller's transaction: it exists if and only if the transaction commits.
 * @param key replaces a job of the same key that has not started yet
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

/** Starts working the queue in this process; stop it before the database closes. */
export async function startJobs(
  pool: pg.Pool,
  handlers: Readonly<Record<string, JobHandler>>,
  services: Services,
  options: { crontab?: readonly string[]; onError: (name: string, error: unknown) => void },
): Promise<Runner> {
  const taskList: TaskList = {};
  for (const [name, handler] of Object.entries(handlers)) {
    taskList[name] = async (payload) => {
      try {
        await handler(payload as Record<string, unknown>, services);
      } catch (error) {
        options.onError(name, error);
        throw error;
      }
    };
  }
  return run({
    pgPool: pool,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    ...(options.crontab === undefined ? {} : { crontab: options.crontab.join('\n') }),
    logger: silentLogger(),
  });
}

function silentLogger() {
  return new Logger(() => () => undefined);
}

import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import type { Tools } from './cluster.ts';
import { type Guard, leave, urlOf } from './guard.ts';
import { layoutOf, prepareFolders } from './layout.ts';
import { messages } from './messages.fr.ts';
import { chooseRunAs } from './run-as.ts';
import { type Log, reachServer, stopServer } from './server.ts';
import type { PostgresMode } from './settings.ts';

export type { Log } from './server.ts';
export type { PostgresMode } from './settings.ts';

/** Folder of the cluster's files, PostgreSQL's `data_directory`, for the instance of `dataDir`. */
export const clusterOf = (dataDir: string): string => layoutOf(dataDir).cluster;

/** The embedded server as its user sees it. */
export type RunningPostgres = {
  /** Address of the database `ancrage`, superuser `postgres`, for any PostgreSQL client. */
  url: string;
  /** Folder of the Unix socket; null when the server listens on 127.0.0.1. */
  socketDir: string | null;
  port: number;
  /** True when the server was already running (another process, or one that was killed). */
  attached: boolean;
  /** Lets go; the last process to leave stops the server. May be called twice. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of an instance, or joins the one that runs, and keeps it alive until `stop()`: if the
 * server is killed, it is started again and clients only have to reconnect. The server outlives a kill of this process.
 * @param options.dataDir the instance's folder (`DATA_DIR`); the database lives in its subfolder `postgres`
 * @param options.timeoutMs how long to wait for a server that recovers; 120 s unless told
 * @param options.signal gives up the wait
 * @throws Error in French, with the end of the server's log when there is one
 */
export async function startPostgres(options: {
  dataDir: string;
  log: Log;
  mode: PostgresMode;
  timeoutMs?: number;
  signal?: AbortSignal;
}): Promise<RunningPostgres> {
  const { log, mode, timeoutMs = 120_000, signal } = options;
  const begun = performance.now();
  const layout = layoutOf(resolve(options.dataDir));
  const binaries = await findBinaries();
  prepareFolders(layout);
  const tools: Tools = { binaries, layout, mode, runAs: chooseRunAs(binaries, layout) };
  const reached = await reachServer(tools, log, timeoutMs, signal ?? new AbortController().signal);
  const took = Math.round(performance.now() - begun);
  log.info(reached.attached ? messages.rejoint(took) : messages.pret(took));
  const { port, attached } = reached;
  const stop = keepAlive({ tools, log, timeoutMs, guard: reached.guard });
  return { url: urlOf(layout, port), socketDir: layout.socketDir, port, attached, stop };
}

/** `guard` is null while the server is away. */
type Watch = { tools: Tools; log: Log; timeoutMs: number; guard: Guard | null };

function keepAlive(watch: Watch): () => Promise<void> {
  const stopping = new AbortController();
  const watching = superviseUntil(stopping.signal, watch);
  let stopped: Promise<void> | null = null;
  return () => {
    stopping.abort();
    stopped ??= letGo(watch).then(() => watching);
    return stopped;
  };
}

async function superviseUntil(stopping: AbortSignal, watch: Watch): Promise<void> {
  for (;;) {
    await watch.guard?.lost;
    if (stopping.aborted) return;
    if (watch.guard !== null) watch.log.warn(messages.interrompu);
    watch.guard = null;
    watch.guard = await reachAgain(watch, stopping);
    // Asked to stop while it was being started again.
    if (stopping.aborted) return letGo(watch);
  }
}

async function reachAgain({ tools, log, timeoutMs }: Watch, stopping: AbortSignal): Promise<Guard | null> {
  try {
    return (await reachServer(tools, log, timeoutMs, stopping)).guard;
  } catch (error) {
    if (stopping.aborted) return null;
    log.warn(messages.relanceEchouee((error as Error).message));
    await sleep(1_000, undefined, { signal: stopping }).catch(() => undefined);
    return null;
  }
}

async function letGo({ tools, guard }: Watch): Promise<void> {
  if (guard === null) return;
  const left = await leave(guard).catch(() => 'unknown');
  await guard.client.end().catch(() => undefined);
  if (left === 'last') await stopServer(tools.layout.cluster);
}

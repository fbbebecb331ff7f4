import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment, clusterExists, createCluster, resetPassword, type Tools } from './cluster.ts';
import { type Guard, takeGuard } from './guard.ts';
import { readPassword } from './layout.ts';
import { logTail } from './log-tail.ts';
import { messages } from './messages.fr.ts';
import { disownStaleLocks, isAlive, livePostmaster } from './postmaster.ts';
import { giveFolders } from './run-as.ts';
import { serverArguments } from './settings.ts';

/** Where the launcher reports; a pino logger fits. */
export type Log = { info(message: string): void; warn(message: string): void };

/** A server that answers, with our guard on it. `attached`: somebody else had started it. */
export type Reached = { guard: Guard; port: number; attached: boolean };

const SOCKET_PORT = 5432;
const POLL_MS = 15;
const PATIENT_AFTER_MS = 500;
const PATIENT_POLL_MS = 100;
const START_ATTEMPTS = 4;

/**
 * Reaches the cluster's server, whatever state it was left in: alive, recovering, dead with a stale lock file, or never
 * created. Waits for a recovery as long as the server is alive.
 * @param stopping when it fires, a server that was being started is stopped again and the signal's reason is thrown
 * @throws Error in French with the end of the server's log, when it cannot start or is not ready in time
 */
export async function reachServer(
  tools: Tools,
  log: Log,
  timeoutMs: number,
  stopping: AbortSignal,
): Promise<Reached> {
  const { layout } = tools;
  const begun = performance.now();
  let child: ChildProcess | null = null;
  let starts = 0;
  let said = 0;
  for (;;) {
    if (stopping.aborted) {
      if (child !== null) await stopServer(layout.cluster);
      throw stopping.reason;
    }
    const live = livePostmaster(layout.cluster);
    const port = live === null || live.port === 0 ? SOCKET_PORT : live.port;
    const answer = live === null ? 'absent' : await takeGuard(layout, port);
    if (typeof answer === 'object') return { guard: answer, port, attached: child === null };
    if (live === null && (child === null || hasExited(child))) {
      if (starts === START_ATTEMPTS) throw new Error(messages.demarrageEchoue(logTail(layout.logs)));
      // An orphan backend of a killed server holds the shared memory for a moment.
      await sleep(starts * 250);
      child = await startServer(tools, log);
      starts += 1;
    }
    const elapsed = performance.now() - begun;
    if (elapsed > timeoutMs) {
      throw new Error(messages.delaiDepasse(Math.round(elapsed / 1000), logTail(layout.logs)));
    }
    if (elapsed > said + 5_000) log.info(messages.patience(Math.round((said = elapsed) / 1000)));
    await sleep(elapsed < PATIENT_AFTER_MS ? POLL_MS : PATIENT_POLL_MS);
  }
}

const hasExited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function startServer(tools: Tools, log: Log): Promise<ChildProcess> {
  const { layout, runAs, binaries, mode } = tools;
  giveFolders(layout, runAs);
  if (!clusterExists(layout)) {
    log.info(messages.creation(layout.cluster));
    createCluster(tools);
  }
  disownStaleLocks(layout.cluster, layout.socketDir);
  if (readPassword(layout) === null) {
    log.info(messages.nouveauMotDePasse);
    resetPassword(tools);
  }
  const port = layout.socketDir === null ? await freePort() : SOCKET_PORT;
  const [command, args] = runAs.command(binaries.postgres, serverArguments(layout, port, mode));
  const output = openSync(layout.startLog, 'w', 0o600);
  // Detached: neither Ctrl-C in our terminal nor our own sudden death may take the database along.
  const child = spawn(command, args, {
    ...runAs.ids,
    detached: true,
    stdio: ['ignore', output, output],
    env: cleanEnvironment(),
  });
  closeSync(output);
  child.on('error', (error) => log.warn(error.message));
  child.unref();
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Stops the server at once but cleanly: running transactions are rolled back, the next start needs no recovery.
 * @throws Error in French when it is still there after `timeoutMs`.
 */
export async function stopServer(cluster: string, timeoutMs = 30_000): Promise<void> {
  const live = livePostmaster(cluster);
  if (live === null) return;
  process.kill(live.pid, 'SIGINT');
  const deadline = performance.now() + timeoutMs;
  while (isAlive(live.pid) && livePostmaster(cluster)?.pid === live.pid) {
    if (performance.now() > deadline) throw new Error(messages.arretTropLong(live.pid));
    await sleep(POLL_MS);
  }
}

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { livePostmaster } from '#platform/postgres/postmaster.ts';
import { type Application, startApplication } from '#tests/support/application.ts';

export type Killed = { serverKills: number; databaseKills: number };

/** The instance under attack. */
export type Chaos = {
  /** Fires when the killing is over: nobody begins a new signature. */
  over: AbortSignal;
  /** Ends the killing and brings everything back; gives what was killed. */
  heal(): Promise<Killed>;
  stop(): Promise<void>;
};

const ENVIRONMENT = { MODE: 'production', RATE_FACTOR: '1000000', LOG_LEVEL: 'error', NIGHTLY_BACKUP: 'non' };

/** Starts the instance and kills, in turn, its server, its database, and both, at moments that nobody expects. */
export async function keepKilling(dataDir: string, port: number): Promise<Chaos> {
  const over = new AbortController();
  const killed: Killed = { serverKills: 0, databaseKills: 0 };
  let application = await startUntilReady(dataDir, port);

  const killServer = async (): Promise<void> => {
    await application.kill();
    killed.serverKills += 1;
  };
  const killDatabase = (): void => {
    const pid = livePostmaster(join(dataDir, 'postgres', 'cluster'))?.pid;
    if (pid === undefined) return;
    process.kill(pid, 'SIGKILL');
    killed.databaseKills += 1;
  };
  const attack = async (): Promise<void> => {
    for (let round = 0; ; round += 1) {
      await sleep(500 + Math.random() * 1_500, undefined, { signal: over.signal }).catch(() => undefined);
      if (over.signal.aborted) return;
      if (round % 3 !== 0) killDatabase();
      if (round % 3 !== 1) {
        await killServer();
        application = await startUntilReady(dataDir, port);
      }
    }
  };
  const attacking = attack();
  return {
    over: over.signal,
    heal: async () => {
      over.abort();
      await attacking;
      return killed;
    },
    stop: async () => {
      await application.stop();
    },
  };
}

/** A server that finds its database dead while it starts gives up: whoever watches over it starts it again. */
async function startUntilReady(dataDir: string, port: number): Promise<Application> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startApplication({ dataDir, port, environment: ENVIRONMENT });
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

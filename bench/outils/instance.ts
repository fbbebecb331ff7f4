import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MIGRATION_SOURCES } from '../../src/house.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { startPostgres } from '../../src/platform/postgres/index.ts';
import { freePort } from '../../tests/support/application.ts';
import { SECRET } from './comptes.ts';
import { cpuOf, loopCpuOf, memoryOf } from './cpu.ts';
import { type Donnees, remplir, type Taille } from './donnees.ts';

/** One instance under measure: its server process, its PostgreSQL (fsync on), its data. */
export interface Instance {
  readonly base: string;
  readonly url: string;
  readonly donnees: Donnees;
  /** CPU milliseconds used so far by the server, by its request loop alone, and by PostgreSQL. */
  cpu(): { server: number; loop: number; postgres: number };
  /** Resident memory of the server, in MB: now, and the highest it has been. */
  memory(): { apresMo: number; picMo: number };
  stop(): Promise<void>;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts a whole instance of a size on a free port, in a folder of its own. */
async function startInstance(taille: Taille, env: Record<string, string> = {}): Promise<Instance> {
  const dataDir = mkdtempSync(join(tmpdir(), `ancrage-banc-${process.pid}-`));
  const postgres = await startPostgres({ dataDir, log: silent, mode: 'durable' });
  await migrate(postgres.url, MIGRATION_SOURCES);
  const donnees = await remplir(postgres.url, taille, join(dataDir, 'serveur'));
  const postmaster = Number(
    readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n', 1)[0],
  );
  const port = await freePort();
  const server = launch(port, postgres.url, join(dataDir, 'serveur'), env);
  const base = `http://127.0.0.1:${port}`;
  await ready(base, server);
  const pid = server.pid ?? 0;
  return {
    base,
    url: postgres.url,
    donnees,
    cpu: () => ({ server: cpuOf(pid), loop: loopCpuOf(pid), postgres: cpuOf(postmaster) }),
    memory: () => ({ apresMo: memoryOf(pid), picMo: memoryOf(pid, true) }),
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function launch(port: number, url: string, dataDir: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/loader.mjs', 'src/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MODE: 'production',
      LOG_LEVEL: 'error',
      PORT: String(port),
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      SECRET,
      RATE_FACTOR: '1000000',
      NIGHTLY_BACKUP: 'non',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ready(base: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${base}/sante`).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error('the server is not ready after 30 s');
}

/** Runs a measure on an instance of its own, stopped whatever happens: interrupted, it leaves no process and no folder behind. */
export async function surInstance<T>(
  taille: Taille,
  run: (instance: Instance) => Promise<T>,
  env: Record<string, string> = {},
): Promise<T> {
  const starting = startInstance(taille, env);
  const leave = (signal: NodeJS.Signals) => {
    void starting.then((instance) => instance.stop()).finally(() => process.exit(SORTIES[signal] ?? 1));
  };
  for (const signal of SIGNAUX) process.once(signal, leave);
  const instance = await starting;
  try {
    return await run(instance);
  } finally {
    for (const signal of SIGNAUX) process.off(signal, leave);
    await instance.stop();
  }
}

const SIGNAUX = ['SIGINT', 'SIGTERM'] as const;
const SORTIES: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143 };

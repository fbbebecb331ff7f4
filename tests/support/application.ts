import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The real application in its own process. */
export type Application = {
  origin: string;
  pid: number;
  /** Asks it to stop and waits; gives the exit code. */
  stop(): Promise<number | null>;
  /** Kills it without warning, as a power cut would. */
  kill(): Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const READY_TIMEOUT_MS = 180_000;
const TAIL_LENGTH = 4_000;

/**
 * Starts `src/main.ts` on a free port (or the given one) and waits until `/sante` says that it is ready.
 * @throws Error with the end of its output when it stops or is not ready in time
 */
export async function startApplication(options: {
  dataDir: string;
  port?: number;
  environment?: Record<string, string>;
}): Promise<Application> {
  const port = options.port ?? (await freePort());
  // MODE is vitest's own word here.
  const { ANCRAGE_TEST_DATABASE_URL: _, DATABASE_URL: __, MODE: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', './scripts/loader.mjs', 'src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, PORT: String(port), DATA_DIR: options.dataDir, ...options.environment },
  });
  const output = keepTail(child);
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilReady(origin, child, output);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
    child.kill(signal);
    return ended;
  };
  return {
    origin,
    pid: child.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

function keepTail(child: ChildProcess): () => string {
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-TAIL_LENGTH);
    });
  }
  return () => tail;
}

async function waitUntilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (;;) {
    const ready = await fetch(`${origin}/sante`).then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The application stopped:\n${output()}`);
    if (performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The application is not ready after ${READY_TIMEOUT_MS / 1_000} s:\n${output()}`);
    }
    await sleep(50);
  }
}

/** A port of the loopback address that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

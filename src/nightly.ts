import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { JobHandler } from '#platform/jobs/jobs.ts';

const AT_HALF_PAST_TWO = '30 2 * * * plateforme.sauvegarder';
const KEPT_NIGHTS = 7;

/**
 * The nightly backup and its drill, as a job at a fixed time. It runs in a process of its own at low priority: reading,
 * hashing and compressing the whole instance is not for the process that answers people.
 */
export const nightlyBackup: { jobs: Record<string, JobHandler>; crontab: string[] } = {
  jobs: { 'plateforme.sauvegarder': () => runCommand(['sauvegarder', '--essai', `--garder=${KEPT_NIGHTS}`]) },
  crontab: [AT_HALF_PAST_TWO],
};

function runCommand(args: readonly string[]): Promise<void> {
  const loader = new URL('../scripts/loader.mjs', import.meta.url).href;
  const program = fileURLToPath(new URL('cli.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', loader, program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]}: ${said.trim()}`))));
  });
}

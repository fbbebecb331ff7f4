import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What `postmaster.pid` says of a server: it may be dead, and the number may have passed to another program. */
export type Postmaster = { pid: number; port: number };

/** Reads the lock file of the cluster; null when there is none or when it is not readable yet. */
export const readPostmaster = (cluster: string): Postmaster | null =>
  readLock(join(cluster, 'postmaster.pid'));

function readLock(lockFile: string): Postmaster | null {
  try {
    const lines = readFileSync(lockFile, 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.isInteger(port) ? port : 0 } : null;
  } catch {
    return null;
  }
}

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The server of this cluster if it is alive and really a PostgreSQL on this folder, else null. */
export function livePostmaster(cluster: string): Postmaster | null {
  const found = readPostmaster(cluster);
  return found !== null && isAlive(found.pid) && servesCluster(found.pid, cluster) ? found : null;
}

function servesCluster(pid: number, cluster: string): boolean {
  const args = commandLine(pid);
  // A system that hides command lines leaves the lock file as the only witness.
  if (args === null) return true;
  return basename(args[0] ?? '').startsWith('postgres') && args.join('\0').includes(cluster);
}

function commandLine(pid: number): string[] | null {
  if (process.platform === 'win32') return null;
  try {
    // A dead process that its parent has not collected yet has an empty command line.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    const { status, stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return status === 0 ? stdout.trim().split(' ') : null;
  }
}

/**
 * After a container restart the number in a lock file may belong to another program, and the number of a killed server
 * may linger until its parent collects it; PostgreSQL would refuse to start. The number is replaced by one that cannot
 * exist; the rest of the file stays, so PostgreSQL still checks that no orphan holds the shared memory.
 * @param socketDir the socket's folder has a lock file of its own
 */
export function disownStaleLocks(cluster: string, socketDir: string | null): void {
  disown(join(cluster, 'postmaster.pid'), cluster);
  if (socketDir !== null) disown(join(socketDir, '.s.PGSQL.5432.lock'), cluster);
}

function disown(lockFile: string, cluster: string): void {
  const found = readLock(lockFile);
  if (found === null || !isAlive(found.pid) || servesCluster(found.pid, cluster)) return;
  const [, ...rest] = readFileSync(lockFile, 'utf8').split('\n');
  writeFileSync(lockFile, ['2147483646', ...rest].join('\n'));
}

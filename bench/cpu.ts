import { readdirSync, readFileSync } from 'node:fs';

const TICK_MILLISECONDS = 10;

interface Stat {
  readonly parent: number;
  readonly cpu: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS };
  } catch {
    return null;
  }
}

/** CPU milliseconds (user and system) that a process and its children have used since they began. */
export function cpuOf(root: number): number {
  let total = 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = statOf(pid);
    if (stat !== null && (pid === root || stat.parent === root)) total += stat.cpu;
  }
  return total;
}

/** Resident memory of a process, in MB. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(line ?? 0) / 1024);
}

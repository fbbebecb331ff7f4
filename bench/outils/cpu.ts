import { readdirSync, readFileSync } from 'node:fs';

const TICK_MILLISECONDS = 10;

interface Stat {
  readonly parent: number;
  readonly cpu: number;
  /** CPU of the children that ended: a connection of PostgreSQL that closes must not take its time away. */
  readonly reaped: number;
}

function statOf(pid: number, path = `/proc/${pid}/stat`): Stat | null {
  try {
    const text = readFileSync(path, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (from: number) => (Number(fields[from]) + Number(fields[from + 1])) * TICK_MILLISECONDS;
    return { parent: Number(fields[1]), cpu: ticks(11), reaped: ticks(13) };
  } catch {
    return null;
  }
}

/** CPU milliseconds (user and system, all threads) that a process and its children have used since they began. Linux only. */
export function cpuOf(root: number): number {
  let total = 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = statOf(pid);
    if (stat === null) continue;
    if (pid === root) total += stat.cpu + stat.reaped;
    else if (stat.parent === root) total += stat.cpu;
  }
  return total;
}

/** CPU milliseconds of the first thread of a process alone: in Node, the loop that serves requests. */
export const loopCpuOf = (pid: number): number => statOf(pid, `/proc/${pid}/task/${pid}/stat`)?.cpu ?? 0;

/** Resident memory of a process, in MB; `pic` is the highest it has been. */
export function memoryOf(pid: number, pic = false): number {
  const name = pic ? 'VmHWM' : 'VmRSS';
  const line = new RegExp(`${name}:\\s+(\\d+) kB`, 'u').exec(
    readFileSync(`/proc/${pid}/status`, 'utf8'),
  )?.[1];
  return Math.round(Number(line ?? 0) / 1024);
}

import { cpus, loadavg, totalmem } from 'node:os';

/** On what the measures were made. The load of others before the run tells how far to trust latencies. */
export function machine() {
  const [first, ...others] = cpus();
  return {
    le: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
    coeurs: others.length + 1,
    processeur: first?.model.trim() ?? '?',
    memoireGo: Math.round(totalmem() / 1024 ** 3),
    node: process.versions.node,
    chargeAvant: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

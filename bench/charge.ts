import autocannon from 'autocannon';
import type { Instance } from './instance.ts';

export interface Mesure {
  readonly connexions: number;
  readonly requetesParSeconde: number;
  readonly p50: number;
  readonly p95: number;
  readonly erreurs: number;
  /** CPU milliseconds a request, server and PostgreSQL. */
  readonly cpuServeur: number;
  readonly cpuBase: number;
}

export interface Tir {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly connexions: number;
  readonly requetes: number;
}

/** Sends a fixed number of the same GET over some connections. Counts as an error everything but 200. */
export async function tirer(
  instance: Instance,
  { path, headers, connexions, requetes }: Tir,
): Promise<Mesure> {
  const before = instance.cpu();
  const latencies: number[] = [];
  const begun = performance.now();
  let errors = 0;
  const run = autocannon({
    url: instance.base + path,
    connections: connexions,
    amount: requetes,
    headers: { 'accept-encoding': 'gzip', ...headers },
    timeout: 30,
  });
  run.on('response', (_client, status, _bytes, milliseconds) => {
    latencies.push(milliseconds);
    if (status !== 200) errors += 1;
  });
  await run;
  const seconds = (performance.now() - begun) / 1000;
  const after = instance.cpu();
  latencies.sort((a, b) => a - b);
  return {
    connexions,
    requetesParSeconde: Math.round(requetes / seconds),
    p50: arrondi(rang(latencies, 0.5)),
    p95: arrondi(rang(latencies, 0.95)),
    erreurs: errors,
    cpuServeur: arrondi((after.server - before.server) / requetes),
    cpuBase: arrondi((after.postgres - before.postgres) / requetes),
  };
}

export const rang = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const arrondi = (value: number): number => Math.round(value * 100) / 100;

/** The run in the middle, by its CPU: noise of the machine falls on both sides. */
export function mediane(mesures: readonly Mesure[]): Mesure {
  const sorted = mesures.toSorted((a, b) => a.cpuServeur + a.cpuBase - (b.cpuServeur + b.cpuBase));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

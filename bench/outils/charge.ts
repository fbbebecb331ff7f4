import autocannon from 'autocannon';
import { arrondi, centiles, medianePar } from './calcul.ts';
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
  let ended = begun;
  const run = autocannon({
    url: instance.base + path,
    connections: connexions,
    amount: requetes,
    headers: { 'accept-encoding': 'gzip', ...headers },
    timeout: 30,
  });
  run.on('response', (_client, status, _bytes, milliseconds) => {
    latencies.push(milliseconds);
    ended = performance.now();
    if (status !== 200) errors += 1;
  });
  await run;
  // The library only ends at a whole second: the last answer is the end.
  const seconds = (ended - begun) / 1000;
  const after = instance.cpu();
  return {
    connexions,
    requetesParSeconde: Math.round(latencies.length / seconds),
    ...centiles(latencies),
    erreurs: errors,
    cpuServeur: arrondi((after.server - before.server) / requetes),
    cpuBase: arrondi((after.postgres - before.postgres) / requetes),
  };
}

/** The run in the middle, by its CPU. */
export const mediane = (mesures: readonly Mesure[]): Mesure =>
  medianePar(mesures, ({ cpuServeur, cpuBase }) => cpuServeur + cpuBase);

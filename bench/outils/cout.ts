import { availableParallelism } from 'node:os';
import { arrondi } from './calcul.ts';
import type { Instance } from './instance.ts';

/** What some acts cost. CPU milliseconds an act; the client runs on the same cores, so its share is told too. */
export interface Cout {
  readonly parSeconde: number;
  /** What the cores of this machine could do a second with nothing else to do: neither the client nor anybody's programs. */
  readonly plafondParSeconde: number;
  readonly cpuMs: number;
  readonly cpuServeur: number;
  readonly cpuBase: number;
  readonly cpuClient: number;
}

/** Measures a load. `run` gives the number of acts done, and what else it wants to keep. */
export async function mesurerCout<T>(
  instance: Instance,
  run: () => Promise<{ readonly actes: number; readonly suite: T }>,
): Promise<Cout & { readonly suite: T }> {
  const before = { ...instance.cpu(), client: process.cpuUsage(), at: performance.now() };
  const { actes, suite } = await run();
  const seconds = (performance.now() - before.at) / 1000;
  const { server, postgres } = instance.cpu();
  const client = process.cpuUsage(before.client);
  const each = (milliseconds: number) => arrondi(milliseconds / Math.max(1, actes));
  const used = server - before.server + postgres - before.postgres;
  return {
    parSeconde: arrondi(actes / seconds),
    plafondParSeconde: Math.round((availableParallelism() * 1000 * actes) / Math.max(1, used)),
    cpuMs: each(used),
    cpuServeur: each(server - before.server),
    cpuBase: each(postgres - before.postgres),
    cpuClient: each((client.user + client.system) / 1000),
    suite,
  };
}

/** Some workers take what is left to do, one at a time, until nothing is left. */
export async function enParallele<T>(
  workers: number,
  todo: readonly T[],
  run: (one: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < todo.length) {
      const mine = next++;
      await run(todo[mine] as T);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

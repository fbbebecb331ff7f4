import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Open loop: starts one run after the other at a fixed pace, whether or not those before have ended, and waits for them all at
 * the end. Gives the number started.
 */
export async function aCadence(
  { parSeconde, secondes }: { readonly parSeconde: number; readonly secondes: number },
  run: (rang: number) => Promise<void>,
): Promise<number> {
  const total = Math.round(parSeconde * secondes);
  const begun = performance.now();
  const under: Promise<void>[] = [];
  while (under.length < total) {
    const due = Math.min(total, 1 + Math.floor(((performance.now() - begun) / 1000) * parSeconde));
    while (under.length < due) under.push(run(under.length));
    await sleep(2);
  }
  await Promise.all(under);
  return total;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { BackgroundWork } from '#platform/capability.ts';
import type { Services } from '#platform/http/route.ts';
import { LOT, scellerLot } from '../actions/sceller-lot.ts';

/** Between two looks at the queue: a fact waits one second, and an organisme signs at most one head a second. */
const PAUSE_MS = 1_000;

/**
 * Seals facts for as long as the server runs. Every process may run one: they take turns. A database that is away is asked
 * again at each look; the fault is told once.
 */
export function demarrerSequenceur(services: Services, onError: (error: unknown) => void): BackgroundWork {
  const closing = new AbortController();
  const work = async () => {
    let failing = false;
    while (!closing.signal.aborted) {
      const done = await scellerLot(services).catch((error: unknown) => {
        if (!failing && !closing.signal.aborted) onError(error);
        return error;
      });
      failing = done !== null && typeof done !== 'number';
      if (done !== LOT) await sleep(PAUSE_MS, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    stop: async () => {
      closing.abort();
      await working;
    },
  };
}

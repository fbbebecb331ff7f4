import type { Clock } from '../clock.ts';
import type { RateClass } from './route.ts';

interface Budget {
  /** Calls that may come at once. */
  readonly burst: number;
  /** Calls given back each second. */
  readonly perSecond: number;
}

/** Budgets of a caller: a session, else an address. A whole school shares one address: those that come without session are wide. */
export const BUDGETS: Readonly<Record<RateClass, Budget>> = {
  page: { burst: 240, perSecond: 20 },
  ecriture: { burst: 120, perSecond: 5 },
  connexion: { burst: 300, perSecond: 8 },
  api: { burst: 240, perSecond: 20 },
  signature: { burst: 60, perSecond: 2 },
  lourd: { burst: 20, perSecond: 0.2 },
};

interface Bucket {
  tokens: number;
  at: number;
}

const MAX_BUCKETS = 50_000;

/** Token buckets in memory, one a caller and class. `factor` multiplies every budget (load tests). */
export function createRateLimiter(clock: Clock, factor = 1) {
  const buckets = new Map<string, Bucket>();
  return {
    /** Seconds to wait before the next call, 0 when this one may pass. */
    take(caller: string, rate: RateClass): number {
      const { burst, perSecond } = BUDGETS[rate];
      const now = clock.now().epochMilliseconds / 1000;
      const key = `${rate}|${caller}`;
      const bucket = buckets.get(key) ?? { tokens: burst * factor, at: now };
      // A clock set back gives nothing back, and takes nothing away.
      const elapsed = Math.max(0, now - bucket.at);
      const tokens = Math.min(burst * factor, bucket.tokens + elapsed * perSecond * factor);
      if (buckets.size > MAX_BUCKETS) buckets.clear();
      if (tokens < 1) {
        buckets.set(key, { tokens, at: now });
        return Math.ceil((1 - tokens) / (perSecond * factor));
      }
      buckets.set(key, { tokens: tokens - 1, at: now });
      return 0;
    },
  };
}

export type RateLimiter = ReturnType<typeof createRateLimiter>;

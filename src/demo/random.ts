/** A seeded source of chance (mulberry32): the demo territory is the same everywhere, today's date aside. */
export interface Chance {
  /** A number in [0, 1[. */
  next(): number;
  /** A whole number from 0 to `n` - 1. */
  below(n: number): number;
  pick<T>(among: readonly T[]): T;
}

/** Chance from a seed: the same seed gives the same draws. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (among) => {
      const one = among[below(among.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
  };
}

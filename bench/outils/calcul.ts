/** The value below which this share of the measures falls. `sorted` is in ascending order. */
export const rang = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const arrondi = (value: number): number => Math.round(value * 100) / 100;

/** p50 and p95 of latencies, in milliseconds. */
export function centiles(latencies: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { p50: arrondi(rang(sorted, 0.5)), p95: arrondi(rang(sorted, 0.95)) };
}

/** The run in the middle by what it cost: noise of the machine falls on both sides. */
export function medianePar<T>(runs: readonly T[], cost: (run: T) => number): T {
  const sorted = runs.toSorted((a, b) => cost(a) - cost(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** Cuts in as many parts as there are runs; the last one takes the rest. */
export function parts<T>(all: readonly T[], runs: number): T[][] {
  const size = Math.floor(all.length / runs);
  return Array.from({ length: runs }, (_, rank) =>
    all.slice(rank * size, rank === runs - 1 ? all.length : (rank + 1) * size),
  );
}

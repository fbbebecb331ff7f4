const CONCURRENT_FILES = 4;
const REPORT_EVERY_MS = 1_000;

/**
 * Does the work on all items, a few at a time, and reports the progress at most once a second and at the end. After a
 * failure no new item is begun, and what was begun is over when the error comes out.
 */
export async function forEachFile<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  report: (done: number, total: number) => void,
): Promise<void> {
  const queue = items.values();
  let done = 0;
  let reported = performance.now();
  const worker = async (): Promise<void> => {
    // The iterator is shared, and leaving the loop by an error closes it for all.
    for (const item of queue) {
      await work(item);
      done += 1;
      if (done === items.length || performance.now() - reported > REPORT_EVERY_MS) {
        reported = performance.now();
        report(done, items.length);
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: CONCURRENT_FILES }, worker));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}

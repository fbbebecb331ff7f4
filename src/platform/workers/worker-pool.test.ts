import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerPool, type PoolOptions, type WorkerPool } from './worker-pool.ts';

type Order = { do: 'double' | 'throw' | 'hang' | 'die'; n?: number };

const script = new URL('./fixtures/echo-worker.ts', import.meta.url);
const pools: WorkerPool<Order, number>[] = [];

function pool(options: Partial<PoolOptions> = {}): WorkerPool<Order, number> {
  const made = createWorkerPool<Order, number>({
    script,
    size: 1,
    queueLimit: 10,
    timeoutMs: 5000,
    ...options,
  });
  pools.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((each) => each.close()));
});

describe('worker pool', () => {
  it('answers every call with its own result', async () => {
    const { run } = pool({ size: 2, queueLimit: 100 });
    const numbers = Array.from({ length: 50 }, (_, n) => n);
    const doubled = await Promise.all(numbers.map((n) => run({ do: 'double', n })));
    expect(doubled).toEqual(numbers.map((n) => n * 2));
  });

  it('passes on the error of one call and keeps serving', async () => {
    const { run } = pool();
    await expect(run({ do: 'throw' })).rejects.toThrow('refused by the work');
    await expect(run({ do: 'double', n: 4 })).resolves.toBe(8);
  });

  it('replaces a thread that overruns its time', async () => {
    const { run } = pool({ timeoutMs: 1000 });
    await run({ do: 'double', n: 1 });
    await expect(run({ do: 'hang' })).rejects.toMatchObject({ kind: 'timeout' });
    await expect(run({ do: 'double', n: 5 })).resolves.toBe(10);
  });

  it('replaces a thread that dies, and refuses only the call it held', async () => {
    const { run } = pool();
    const dying = run({ do: 'die' });
    const waiting = run({ do: 'double', n: 6 });
    await expect(dying).rejects.toMatchObject({ kind: 'crashed' });
    await expect(waiting).resolves.toBe(12);
  });

  it('refuses at once what exceeds the queue', async () => {
    const { run, waiting } = pool({ queueLimit: 1 });
    const first = run({ do: 'double', n: 1 });
    const second = run({ do: 'double', n: 2 });
    expect(waiting()).toBe(1);
    await expect(run({ do: 'double', n: 3 })).rejects.toMatchObject({ kind: 'queue-full' });
    await expect(Promise.all([first, second])).resolves.toEqual([2, 4]);
  });

  it('refuses held, waiting and new calls once closed', async () => {
    const closing = pool();
    const calls = [closing.run({ do: 'hang' }), closing.run({ do: 'double', n: 1 })];
    const [outcomes] = await Promise.all([Promise.allSettled(calls), closing.close()]);
    const closed = { status: 'rejected', reason: { kind: 'closed' } };
    expect(outcomes).toMatchObject([closed, closed]);
    await expect(closing.run({ do: 'double', n: 1 })).rejects.toMatchObject({ kind: 'closed' });
  });
});

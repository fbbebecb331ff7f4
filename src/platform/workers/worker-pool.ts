import { Worker } from 'node:worker_threads';
import { PoolFault } from './pool-fault.ts';
import type { Answer, Call } from './serve.ts';

export type PoolOptions = {
  /** Module that calls `serve`. */
  readonly script: URL;
  /** Given to the module as `workerData`. */
  readonly data?: unknown;
  readonly size: number;
  /** Calls that may wait; the next one is refused at once. */
  readonly queueLimit: number;
  /** Longest time of one call once a thread has taken it, in milliseconds. */
  readonly timeoutMs: number;
};

/** Threads that run heavy work outside the request loop, one call at a time each, and stay warm once started. */
export type WorkerPool<Input, Output> = {
  /** Queues a call. Rejects with a {@link PoolFault}, or with the error thrown by the thread's function. */
  run(input: Input): Promise<Output>;
  /** Calls waiting for a thread, for the metrics. */
  waiting(): number;
  /** Refuses new and waiting calls, then stops the threads. */
  close(): Promise<void>;
};

type Job = { input: unknown; resolve: (output: never) => void; reject: (error: Error) => void };
type Slot = { worker: Worker; job?: Job; timer?: NodeJS.Timeout };

/** At most `size` threads, opened by the first calls; one that fails or overruns its time is replaced at the next call. */
export function createWorkerPool<Input, Output>(options: PoolOptions): WorkerPool<Input, Output> {
  const queue: Job[] = [];
  const slots = new Set<Slot>();
  let closed = false;

  function open(): void {
    const worker = new Worker(options.script, { workerData: options.data, execArgv: [] });
    const slot: Slot = { worker };
    slots.add(slot);
    worker.unref();
    worker.on('message', (answer: Answer) => settle(slot, answer));
    worker.on('error', (error) => replace(slot, new PoolFault('crashed', String(error))));
    worker.on('exit', (code) => replace(slot, new PoolFault('crashed', `exit ${code}`)));
  }

  function settle(slot: Slot, answer: Answer): void {
    const { job } = slot;
    clearTimeout(slot.timer);
    delete slot.job;
    slot.worker.unref();
    if ('error' in answer) job?.reject(answer.error);
    else job?.resolve(answer.output as never);
    next();
  }

  function replace(slot: Slot, fault: PoolFault): void {
    if (!slots.delete(slot)) return;
    clearTimeout(slot.timer);
    slot.job?.reject(fault);
    void slot.worker.terminate();
    if (!closed) next();
  }

  // A thread is opened only for a waiting call: an idle server pays nothing, a script that cannot start does not spin.
  function next(): void {
    const idle = [...slots].filter(({ job }) => !job).length;
    const missing = Math.min(options.size - slots.size, queue.length - idle);
    for (let index = 0; index < missing; index++) open();
    for (const slot of slots) {
      if (slot.job) continue;
      const job = queue.shift();
      if (!job) return;
      slot.job = job;
      slot.worker.ref();
      slot.timer = setTimeout(() => replace(slot, new PoolFault('timeout')), options.timeoutMs);
      slot.worker.postMessage({ input: job.input } satisfies Call);
    }
  }

  return {
    run: (input) =>
      new Promise<Output>((resolve, reject) => {
        if (closed) return reject(new PoolFault('closed'));
        if (queue.length >= options.queueLimit) return reject(new PoolFault('queue-full'));
        queue.push({ input, resolve, reject });
        next();
      }),
    waiting: () => queue.length,
    async close() {
      closed = true;
      for (const job of queue.splice(0)) job.reject(new PoolFault('closed'));
      const stopping = [...slots];
      slots.clear();
      for (const { job, timer } of stopping) {
        clearTimeout(timer);
        job?.reject(new PoolFault('closed'));
      }
      await Promise.all(stopping.map(({ worker }) => worker.terminate()));
    },
  };
}

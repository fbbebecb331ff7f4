import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

export type Call = { readonly input: unknown };
export type Answer = { readonly output: unknown } | { readonly error: Error };

/** Thread side of a pool: answers each call with the function's result, or with the error that it threw. */
export function serve<Input, Output>(work: (input: Input) => Output | Promise<Output>): void {
  if (!parentPort) throw new Error('serve() runs only inside a worker thread');
  const port = parentPort;
  stepBack();
  port.on('message', async ({ input }: Call) => {
    try {
      port.postMessage({ output: await work(input as Input) } satisfies Answer);
    } catch (error) {
      const told = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ error: told } satisfies Answer);
    }
  });
}

const LOW = 10;

/** Heavy work takes what pages leave: on Linux a thread has a priority of its own. Elsewhere it keeps that of the process. */
function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), LOW);
  } catch {
    // Without /proc, or where priorities may not change, the work is only less discreet.
  }
}

import { parentPort } from 'node:worker_threads';

export type Call = { readonly input: unknown };
export type Answer = { readonly output: unknown } | { readonly error: Error };

/** Thread side of a pool: answers each call with the function's result, or with the error that it threw. */
export function serve<Input, Output>(work: (input: Input) => Output | Promise<Output>): void {
  if (!parentPort) throw new Error('serve() runs only inside a worker thread');
  const port = parentPort;
  port.on('message', async ({ input }: Call) => {
    try {
      port.postMessage({ output: await work(input as Input) } satisfies Answer);
    } catch (error) {
      const told = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ error: told } satisfies Answer);
    }
  });
}

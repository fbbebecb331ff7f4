import { setImmediate as otherRequests } from 'node:timers/promises';
import { createWorkerPool, type WorkerPool } from '../workers/worker-pool.ts';
import type { ExportCell, ExportList } from './export.ts';
import { sentRow, type WriteOrder } from './written-table.ts';

/** Rows made ready at once: a millisecond or two, after which the other requests have their turn. */
const BATCH = 250;

let pool: WorkerPool<WriteOrder, Uint8Array> | null = null;

/**
 * Writes a list as a file in a thread of its own: a workbook of ten thousand rows takes a second that the pages of others must
 * not wait for. Rejects with a `PoolFault` when too many wait.
 */
export async function writeTableApart(
  kind: WriteOrder['kind'],
  name: string,
  { headers, rows }: ExportList,
): Promise<Uint8Array> {
  pool ??= createWorkerPool<WriteOrder, Uint8Array>({
    script: new URL('./write-table-worker.ts', import.meta.url),
    size: 1,
    queueLimit: 50,
    timeoutMs: 60_000,
  });
  return pool.run({ kind, name, headers, rows: await batches(rows) });
}

async function batches(rows: ExportList['rows']): Promise<string[]> {
  const texts: string[] = [];
  let batch: unknown[] = [];
  const send = async () => {
    texts.push(JSON.stringify(batch));
    batch = [];
    await otherRequests();
  };
  for await (const row of rows as AsyncIterable<readonly ExportCell[]>) {
    batch.push(sentRow(row));
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  return texts;
}

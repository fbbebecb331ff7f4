import { createWorkerPool, type WorkerPool } from '../workers/worker-pool.ts';
import type { ReadOrder, WholeRead } from './read-whole.ts';
import type { TableLimits } from './table.ts';

let pool: WorkerPool<ReadOrder, WholeRead> | null = null;

/**
 * Reads a table that a person sends in a thread of its own: unpacking a workbook of ten thousand rows must not make the others
 * wait. Rejects with a `PoolFault` when the file keeps the thread longer than thirty seconds.
 */
export function readTableApart(content: Uint8Array, limits: TableLimits): Promise<WholeRead> {
  pool ??= createWorkerPool<ReadOrder, WholeRead>({
    script: new URL('./read-table-worker.ts', import.meta.url),
    size: 1,
    queueLimit: 20,
    timeoutMs: 30_000,
  });
  return pool.run({ content, limits });
}

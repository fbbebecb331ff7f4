import { fileURLToPath } from 'node:url';
import type { Timestamp } from '#platform/timestamp/timestamp.ts';
import { createWorkerPool } from '#platform/workers/worker-pool.ts';
import type { PdfJob, PdfResult, PdfStandard, SealJob } from './pdf-job.ts';
import type { Seal } from './sign.ts';

const LARGEST_DATA = 2_000_000;

export type PdfRequest = {
  /** Path of the template below the root, e.g. `capabilities/documents/documents/devis.typ`. */
  readonly template: string;
  /** Plain JSON data. Strings are shown as text, never read as markup. */
  readonly data: unknown;
  /** Date written in the file. It comes from the data, so that the same data gives the same bytes. */
  readonly createdAt: Temporal.Instant;
  /** PDF/A-3a by default. */
  readonly standard?: PdfStandard;
  /** Text that the template may attach to the file. */
  readonly attachment?: string;
  /** PNG, JPEG or SVG files that the template reads at `/images/<name>`; check them before. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
};

export type PdfCompiler = {
  /** Builds a tagged PDF outside the request loop. Rejects with a `PoolFault` (queue full, timeout…) or the template's error. */
  compile(request: PdfRequest): Promise<PdfResult>;
  /** Seals a PDF outside the request loop: PAdES B-B, or B-T with an authority, which is asked from here. */
  seal(bytes: Uint8Array, seal: Seal, timestamp?: Timestamp | null): Promise<Uint8Array>;
  waiting(): number;
  close(): Promise<void>;
};

export type PdfCompilerOptions = {
  /** Folder of the templates; none can read outside it. Default: `src`. */
  readonly root?: string;
  readonly threads?: number;
  readonly queueLimit?: number;
  readonly timeoutMs?: number;
};

/** Threads that build PDF files, about 7 ms a page once warm. They start with the first document. */
export function createPdfCompiler(options: PdfCompilerOptions = {}): PdfCompiler {
  const root = options.root ?? fileURLToPath(new URL('../..', import.meta.url));
  const pool = createWorkerPool<PdfJob | SealJob, PdfResult | Uint8Array>({
    script: new URL('./pdf-worker.ts', import.meta.url),
    data: { root },
    size: options.threads ?? 1,
    queueLimit: options.queueLimit ?? 500,
    timeoutMs: options.timeoutMs ?? 15_000,
  });
  const run = async (job: SealJob) => (await pool.run(job)) as Uint8Array;
  return {
    compile: async (request) => (await pool.run(toJob(request))) as PdfResult,
    async seal(bytes, seal, timestamp = null) {
      const first = await run({ bytes, seal, ...(timestamp === null ? {} : { imprint: true }) });
      return timestamp === null ? first : run({ bytes, seal, token: await timestamp(first) });
    },
    waiting: pool.waiting,
    close: pool.close,
  };
}

function toJob({ data, createdAt, standard = 'a-3a', ...rest }: PdfRequest): PdfJob {
  const text = JSON.stringify(data);
  if (text.length > LARGEST_DATA) throw new RangeError(`PDF data too large: ${text.length} characters`);
  return { ...rest, data: text, standard, createdAt: Math.floor(createdAt.epochMilliseconds / 1000) };
}

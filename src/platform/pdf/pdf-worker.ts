import { workerData } from 'node:worker_threads';
import { serve } from '#platform/workers/serve.ts';
import type { PdfJob, SealJob } from './pdf-job.ts';
import { createTypst } from './typst.ts';

const compile = createTypst((workerData as { root: string }).root);

serve(async (job: PdfJob | SealJob) => ('seal' in job ? sealing(job) : compile(job)));

/** The library that signs is read by the first file to seal. */
async function sealing({ bytes, seal, token, imprint }: SealJob): Promise<Uint8Array> {
  const { imprintOf, signPdf } = await import('./sign.ts');
  return imprint ? imprintOf(bytes, seal) : signPdf(bytes, seal, token);
}

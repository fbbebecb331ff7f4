import { workerData } from 'node:worker_threads';
import { serve } from '#platform/workers/serve.ts';
import { createTypst } from './typst.ts';

serve(createTypst((workerData as { root: string }).root));

import { serve } from '#platform/workers/serve.ts';
import { type ReadOrder, readWhole } from './read-whole.ts';

serve((order: ReadOrder) => readWhole(order));

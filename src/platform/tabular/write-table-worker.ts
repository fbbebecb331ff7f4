import { serve } from '#platform/workers/serve.ts';
import { writeCsv } from './csv-write.ts';
import { receivedList, type WriteOrder } from './written-table.ts';
import { writeXlsx } from './xlsx-write.ts';

serve(async (order: WriteOrder): Promise<Uint8Array> => {
  const list = receivedList(order);
  if (order.kind === 'xlsx') return writeXlsx(list, order.name);
  return Buffer.from((await Array.fromAsync(writeCsv(list))).join(''));
});

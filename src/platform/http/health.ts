import type { FastifyInstance } from 'fastify';
import type { Kernel } from './kernel.ts';

const TIMEOUT_MILLISECONDS = 2_000;

/** `GET /sante`: 200 while the database answers, 503 otherwise. The front door answers it before and after our time. */
export function mountHealth(app: FastifyInstance, kernel: Kernel): void {
  app.get('/sante', async (_request, reply) => {
    const alive = await databaseAnswers(kernel);
    return reply
      .code(alive ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ statut: alive ? 'ok' : 'sans-base' }));
  });
}

async function databaseAnswers({ services }: Kernel): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), TIMEOUT_MILLISECONDS);
  });
  const asked = services.db.pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}

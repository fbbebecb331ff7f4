import type { FastifyInstance } from 'fastify';

/**
 * One line a request: number (`reqId`, put by the server), method, route, status, milliseconds. The route, not the address: addresses hold tokens,
 * names and searches, and no log of ours may hold them.
 */
export function logAccess(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode } = reply;
    const line = {
      methode: request.method,
      route: request.routeOptions.url ?? null,
      statut: statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (statusCode >= 500) request.log.error(line, 'réponse');
    else request.log.info(line, 'réponse');
  });
}

import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { logAccess } from './access-log.ts';
import { mountApi } from './api.ts';
import { mountAssets } from './assets.ts';
import { MAX_UPLOAD_BYTES, parseUrlEncoded } from './body.ts';
import { compressAnswers } from './compress.ts';
import { mountFaults } from './faults.ts';
import { guardTraffic } from './guard.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { Kernel } from './kernel.ts';
import { mountHealth } from './health.ts';
import { mountMetrics } from './metrics.ts';
import { mountOpenApi } from './openapi.ts';
import { mountPage } from './pages.ts';

const BODY_LIMIT = 2 * 1024 * 1024;

/** The HTTP server with every route of the house, ready to listen or to inject. */
export async function createServer(
  kernel: Kernel,
  options: { logger?: FastifyBaseLogger; metricsToken?: string; trustedProxies?: string } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    ...(options.logger === undefined ? {} : { loggerInstance: options.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustedProxies ?? 'loopback',
    genReqId: () => kernel.services.newId(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
  });
  await app.register(cookie);
  await app.register(formbody, { parser: (text) => ({ ...parseUrlEncoded(text) }) });
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, fieldSize: BODY_LIMIT } });
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.headers(SECURITY_HEADERS);
    return payload;
  });
  if (options.logger !== undefined) logAccess(app);
  mountHealth(app, kernel);
  mountMetrics(app, kernel, options.metricsToken);
  guardTraffic(app, kernel);
  compressAnswers(app);
  mountFaults(app, kernel);
  mountAssets(app, kernel.islands.values());
  for (const route of kernel.routes) {
    if (route.kind === 'page') mountPage(app, kernel, route);
    else mountApi(app, kernel, route);
  }
  mountOpenApi(app, kernel);
  for (const { mount } of kernel.capabilities) mount?.register(app, kernel.services);
  return app;
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { statementsOf } from './context.ts';
import { sameSeal } from './crypto.ts';
import type { Kernel } from './kernel.ts';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/**
 * `GET /metriques`, Prometheus text. With a token in the configuration, its bearer only; without one, this machine only.
 * Labels are routes and statuses: never an address typed by somebody.
 */
export function mountMetrics(app: FastifyInstance, kernel: Kernel, token: string | undefined): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'ancrage_http_secondes',
    help: 'Durée des réponses',
    labelNames: ['methode', 'route', 'statut'],
    buckets: SECONDS,
    registers: [registry],
  });
  const statements = new Counter({
    name: 'ancrage_sql_total',
    help: 'Instructions SQL des pages et de l’API',
    labelNames: ['route'],
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'ancrage_connexions_base',
    help: 'Connexions à la base, par état',
    labelNames: ['etat'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = kernel.services.db.pool;
      this.set({ etat: 'ouvertes' }, totalCount);
      this.set({ etat: 'libres' }, idleCount);
      this.set({ etat: 'attendues' }, waitingCount);
    },
  });
  connections.reset();
  for (const { name, help, read } of kernel.capabilities.flatMap(({ gauges }) => gauges ?? [])) {
    const gauge = new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read(kernel.services));
      },
    });
    gauge.reset();
  }
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'inconnue';
    duration.observe({ methode: request.method, route, statut: reply.statusCode }, reply.elapsedTime / 1000);
    const sent = statementsOf(request);
    if (sent > 0) statements.inc({ route }, sent);
  });
  app.get('/metriques', async (request, reply) => {
    if (!allowed(request, token)) return reply.code(404).send();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function allowed(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return LOOPBACK.has(request.ip);
  const given = request.headers.authorization?.replace(/^Bearer /u, '') ?? '';
  return sameSeal(token, given);
}

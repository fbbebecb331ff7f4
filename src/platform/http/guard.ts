import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from './actor.ts';
import { createBusyAnswer, sendRefused } from './answer.tsx';
import { API_PREFIX, sendProblem } from './api.ts';
import type { Kernel } from './kernel.ts';
import { messages } from './messages.fr.ts';
import type { RateClass } from './route.ts';

const RETRY_SECONDS = 3;

/**
 * Refuses early what cannot be served: callers (a session, else an address) over their budget, and, beyond the server's
 * capacity, everything but signatures and sign-ins. A refusal costs no database work and says when to come back.
 */
export function guardTraffic(app: FastifyInstance, kernel: Kernel): void {
  const classes = rateClasses(kernel);
  const busy = createBusy(kernel);
  let inFlight = 0;
  app.addHook('onRequest', async (request, reply) => {
    const url = request.routeOptions.url ?? '';
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const rate = classes.get(`${method} ${url}`) ?? mountedClass(kernel, url);
    if (rate === undefined) return;
    const wait = kernel.limiter.take(kernel.holder(request) ?? request.ip, rate);
    if (wait > 0) return tooMany(kernel, request, reply, wait);
    if (inFlight >= capacityFor(rate, kernel.maxInFlight)) return busy(request, reply);
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
    });
  });
}

function rateClasses(kernel: Kernel): Map<string, RateClass> {
  const classes = new Map<string, RateClass>();
  for (const route of kernel.routes) {
    if (route.kind === 'api') {
      classes.set(`${route.method} ${API_PREFIX}${route.path}`, route.rate ?? 'api');
    } else {
      classes.set(`GET ${route.path}`, route.rate ?? 'page');
      const acts = Object.values(route.acts ?? {});
      if (acts.length > 0) classes.set(`POST ${route.path}`, acts[0]?.rate ?? route.rate ?? 'ecriture');
    }
  }
  return classes;
}

/** The class of what a library serves by itself. */
function mountedClass(kernel: Kernel, url: string): RateClass | undefined {
  return kernel.capabilities.find(({ mount }) =>
    mount?.prefixes.some((prefix) => url.startsWith(`${prefix}/`)),
  )?.mount?.rate;
}

/** Signatures and sign-ins may use three times the places of ordinary pages. */
function capacityFor(rate: RateClass, maxInFlight: number): number {
  return rate === 'signature' || rate === 'connexion' ? maxInFlight * 3 : maxInFlight;
}

async function tooMany(kernel: Kernel, request: FastifyRequest, reply: FastifyReply, wait: number) {
  reply.header('retry-after', String(wait));
  const title = messages.tropDeRequetesTitre;
  const text = messages.tropDeRequetes(wait);
  if (request.url.startsWith(API_PREFIX)) return sendProblem(reply, { title, status: 429, detail: text });
  return sendRefused(kernel, reply, request, ANONYMOUS, 429, { title, text });
}

function createBusy(kernel: Kernel) {
  const sendBusyPage = createBusyAnswer(kernel);
  return (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('retry-after', String(RETRY_SECONDS));
    if (request.url.startsWith(API_PREFIX)) {
      return sendProblem(reply, { title: messages.occupeTitre, status: 503, detail: messages.occupe });
    }
    return sendBusyPage(request, reply);
  };
}

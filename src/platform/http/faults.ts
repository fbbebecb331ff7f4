import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from './actor.ts';
import { sendRefused } from './answer.tsx';
import { API_PREFIX, sendProblem } from './api.ts';
import type { Kernel } from './kernel.ts';
import { messages } from './messages.fr.ts';

/** What no handler expected: unreadable requests get their 4xx, everything else a 500 with a reference number. */
export function mountFaults(app: FastifyInstance, kernel: Kernel): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      const text = status === 413 ? messages.corpsTropGrand : messages.corpsIllisible;
      return fail(kernel, request, reply, status, { title: messages.panneTitre, text });
    }
    if (isUnreachable(error)) {
      request.log.error({ err: error, reference: request.id }, 'database unreachable');
      reply.header('retry-after', '3');
      return fail(kernel, request, reply, 503, { title: messages.occupeTitre, text: messages.occupe });
    }
    request.log.error({ err: error, reference: request.id }, 'fault');
    return fail(kernel, request, reply, 500, {
      title: messages.panneTitre,
      text: messages.panne(request.id),
    });
  });
  app.setNotFoundHandler((request, reply) =>
    fail(kernel, request, reply, 404, { title: messages.introuvableTitre, text: messages.introuvable }),
  );
}

/** The database is away (restart, crash recovery): nothing is known to be wrong with the request. */
function isUnreachable(error: { code?: string; message?: string }): boolean {
  const codes = [
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOENT',
    'EPIPE',
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '08003',
    '53300',
  ];
  return codes.includes(error.code ?? '') || (error.message ?? '').startsWith('Connection terminated');
}

async function fail(
  kernel: Kernel,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  words: { title: string; text: string },
): Promise<void> {
  if (request.url.startsWith(API_PREFIX)) {
    return sendProblem(reply, { title: words.title, status, detail: words.text });
  }
  return sendRefused(kernel, reply, request, ANONYMOUS, status, words);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { messages } from './messages.fr.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The listening socket: open before the house is ready, and after it began to leave, so that a probe always gets an answer. */
export interface FrontDoor {
  readonly port: number;
  /** Serves the house from now on. */
  open(app: FastifyInstance): Promise<void>;
  /** Takes no new connection, lets requests under way finish. */
  drain(): Promise<void>;
}

const RETRY_SECONDS = '2';
/** After this, connections that still hold are cut: a stop must end. */
const DRAIN_MILLISECONDS = 10_000;

/** Listens at once and answers 503 to everything until `open`. Port 0 takes a free one. */
export async function openFrontDoor(options: { port: number; host: string }): Promise<FrontDoor> {
  let handler: Handler = notReady('demarrage');
  const server = createServer((request, response) => handler(request, response));
  server.keepAliveTimeout = 72_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open: async (app) => {
      await app.ready();
      handler = (request, response) => app.routing(request, response);
    },
    drain: () => {
      const serve = handler;
      handler = leaving(serve);
      return close(server);
    },
  };
}

function notReady(statut: 'demarrage' | 'arret'): Handler {
  return (request, response) => {
    const probe = request.url === '/sante';
    response.writeHead(503, {
      'content-type': probe ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      'retry-after': RETRY_SECONDS,
      'cache-control': 'no-store',
    });
    response.end(probe ? JSON.stringify({ statut }) : messages.demarrage);
  };
}

/** Requests that come on connections kept alive are still served; the probe says that we leave. */
function leaving(serve: Handler): Handler {
  return (request, response) => {
    response.setHeader('connection', 'close');
    if (request.url === '/sante') notReady('arret')(request, response);
    else serve(request, response);
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

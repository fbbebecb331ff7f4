import { Agent, type IncomingMessage, request } from 'node:http';

export interface Reponse {
  readonly statut: number;
  readonly texte: string;
  readonly entetes: IncomingMessage['headers'];
  /** From the first byte sent to the last one received. */
  readonly ms: number;
  /** SQL statements that the server says it used. */
  readonly sql: number;
}

export interface Demande {
  readonly methode?: 'GET' | 'POST';
  readonly chemin: string;
  readonly cookie?: string;
  readonly corps?: URLSearchParams;
}

const TIMEOUT_MS = 60_000;

/** A client over connections that stay open. A fault of the network, or no answer in a minute, counts as status 0. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  readonly #base: URL;

  constructor(base: string) {
    this.#base = new URL(base);
  }

  demander({ methode = 'GET', chemin, cookie = '', corps }: Demande): Promise<Reponse> {
    const body = corps?.toString();
    const begun = performance.now();
    return new Promise((resolve) => {
      const lost = () =>
        resolve({ statut: 0, texte: '', entetes: {}, ms: performance.now() - begun, sql: 0 });
      const call = request(
        {
          agent: this.#agent,
          host: this.#base.hostname,
          port: this.#base.port,
          method: methode,
          path: chemin,
          timeout: TIMEOUT_MS,
          headers: {
            ...(cookie === '' ? {} : { cookie }),
            ...(body === undefined
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(body),
                }),
          },
        },
        (answer) => {
          let texte = '';
          answer.setEncoding('utf8');
          answer.on('data', (piece: string) => (texte += piece));
          answer.on('error', lost);
          answer.on('end', () =>
            resolve({
              statut: answer.statusCode ?? 0,
              texte,
              entetes: answer.headers,
              ms: performance.now() - begun,
              sql: statementsIn(answer.headers['server-timing']),
            }),
          );
        },
      );
      call.on('timeout', () => call.destroy());
      call.on('error', lost);
      call.end(body);
    });
  }

  fermer(): void {
    this.#agent.destroy();
  }
}

const statementsIn = (timing: string | string[] | undefined): number =>
  Number(/sql;desc="(\d+)"/u.exec(String(timing ?? ''))?.[1] ?? 0);

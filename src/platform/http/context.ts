import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rollback } from '../db/database.ts';
import type { Tx } from '../db/types.ts';
import { acteurIdOf, type Actor, can } from './actor.ts';
import { seal } from './crypto.ts';
import type { Kernel } from './kernel.ts';
import type { Access, Context } from './route.ts';

export interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly access: Access;
  readonly params: unknown;
  readonly query: unknown;
}

/** The organisme of the actor, when the route works inside one. */
function organismeOf(access: Access, actor: Actor): string | null {
  if (access === 'public' || access === 'instance' || actor.kind === 'anonyme') return null;
  return actor.organismeId;
}

/** Proof that a form was made for this session (or this link). */
export function csrfToken(kernel: Kernel, actor: Actor): string {
  const holder = actor.kind === 'compte' ? actor.sessionId : actor.kind === 'lien' ? actor.lienId : 'anonyme';
  return seal(kernel.secret, 'csrf', holder);
}

/** The path of the request, without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}

function buildContext(kernel: Kernel, call: Call, tx: Tx): Context<unknown, unknown> {
  const { actor, request } = call;
  const organismeId = organismeOf(call.access, actor);
  let csrf: string | null = null;
  const context = {
    ...kernel.services,
    tx,
    actor,
    acteurId: acteurIdOf(actor),
    params: call.params,
    query: call.query,
    request,
    reply: call.reply,
    form: (acte: string, hidden: Readonly<Record<string, string>> = {}) => ({
      action: request.url,
      csrf: (csrf ??= csrfToken(kernel, actor)),
      actId: kernel.services.newId(),
      hidden: { _acte: acte, ...hidden },
    }),
    can: (right: string) => can(actor, right),
    sentenceOf: kernel.sentenceOf,
  };
  return organismeId === null ? withoutOrganisme(context, call.access) : { ...context, organismeId };
}

/** A context that says who forgot its organisme. The property is not enumerable: a copy may be given one. */
function withoutOrganisme<C extends object>(context: C, access: Access): C & { organismeId: string } {
  return Object.defineProperty(context, 'organismeId', {
    get: () => {
      throw new Error(`${access}: this route has no organisme`);
    },
  }) as C & { organismeId: string };
}

/** Runs a handler in one transaction of the actor's scope. A value wrapped in `Rollback` undoes the writes. */
export function inTransaction<T>(
  kernel: Kernel,
  call: Call,
  readOnly: boolean,
  run: (context: Context<unknown, unknown>) => Promise<T>,
): Promise<T> {
  const { db } = kernel.services;
  const organismeId = organismeOf(call.access, call.actor);
  const options = { readOnly, onDone: (statements: number) => countStatements(call.request, statements) };
  const work = (tx: Tx) => run(buildContext(kernel, call, tx));
  if (organismeId === null) return db.forInstance(work, options);
  return db.forTenant({ organismeId, acteurId: acteurIdOf(call.actor) }, work, options);
}

const RETRIABLE = new Set(['40001', '40P01']);

/** A write, tried again when PostgreSQL asks for it (serialisation failure, deadlock). */
export async function inWrite<T>(
  kernel: Kernel,
  call: Call,
  run: (context: Context<unknown, unknown>) => Promise<{ commit: boolean; value: T }>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(kernel, call, false, async (context) => {
        const { commit, value } = await run(context);
        if (!commit) throw new Rollback(value);
        return value;
      });
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (!RETRIABLE.has(code) || attempt >= 3) throw error;
    }
  }
}

const statementCounts = new WeakMap<FastifyRequest, number>();

/** Adds statements sent for a request. */
export function countStatements(request: FastifyRequest, statements: number): void {
  statementCounts.set(request, (statementCounts.get(request) ?? 0) + statements);
}

/** SQL statements sent for this request, opening and closing of transactions left out. */
export function statementsOf(request: FastifyRequest): number {
  return statementCounts.get(request) ?? 0;
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal, Result } from '../result.ts';
import { verdict } from './access.ts';
import type { Actor } from './actor.ts';
import { type Call, inTransaction, inWrite } from './context.ts';
import { type FieldError, fieldErrors } from './form-state.ts';
import { hostileFields } from './hostile.ts';
import type { Kernel } from './kernel.ts';
import { messages } from './messages.fr.ts';
import type { ApiDefinition } from './route.ts';

export const API_PREFIX = '/api/v1';

/** RFC 9457. `refus` names the refusal, `erreurs` gives one sentence a field. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly refus?: string;
  readonly erreurs?: readonly FieldError[];
}

export async function sendProblem(reply: FastifyReply, problem: Omit<Problem, 'type'>): Promise<void> {
  const type = problem.refus === undefined ? 'about:blank' : `${API_PREFIX}/refus/${problem.refus}`;
  await reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type, ...problem }));
}

/** Mounts one operation of the API. */
export function mountApi(app: FastifyInstance, kernel: Kernel, definition: ApiDefinition): void {
  app.route({
    method: definition.method,
    url: `${API_PREFIX}${definition.path}`,
    handler: (request, reply) => answer(kernel, definition, request, reply),
  });
}

async function answer(
  kernel: Kernel,
  definition: ApiDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const actor = await kernel.authenticate(request, null);
  if (!(await allowed(definition, actor, request, reply))) return;
  const params = definition.params.safeParse(request.params);
  if (!params.success)
    return sendProblem(reply, {
      title: messages.introuvableTitre,
      status: 404,
      detail: messages.introuvable,
    });
  const query = definition.query.safeParse(request.query);
  const body = definition.body.safeParse(request.body ?? undefined);
  const hostile = [...hostileFields(request.query), ...hostileFields(request.body)];
  if (!query.success || !body.success || hostile.length > 0) {
    const issues = [...(query.error?.issues ?? []), ...(body.error?.issues ?? [])];
    return sendInvalid(reply, [
      ...hostile.map((field) => ({ field, message: messages.caracteres })),
      ...fieldErrors(issues),
    ]);
  }
  const call: Call = {
    request,
    reply,
    actor,
    access: definition.access,
    params: params.data,
    query: query.data,
  };
  const result = await runIn(kernel, definition, call, body.data);
  if (!result.ok) {
    const { status, field, message } = kernel.explain(result.refusal);
    return sendProblem(reply, {
      title: message,
      status,
      detail: message,
      refus: result.refusal.refus,
      ...(field === null ? {} : { erreurs: [{ field, message }] }),
    });
  }
  // The contract of the answer strips every field that it does not name.
  const value = definition.response.parse(result.value);
  await reply
    .code(definition.method === 'POST' ? 201 : 200)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(value));
}

function sendInvalid(reply: FastifyReply, erreurs: readonly FieldError[]): Promise<void> {
  const detail = erreurs
    .map(({ field, message }) => (field === null ? message : `${field}\u00a0: ${message}`))
    .join(' ');
  return sendProblem(reply, { title: messages.invalide, status: 422, detail, erreurs });
}

function runIn(
  kernel: Kernel,
  definition: ApiDefinition,
  call: Call,
  body: unknown,
): Promise<Result<unknown, Refusal>> {
  if (definition.method === 'GET') {
    return inTransaction(kernel, call, true, (context) => definition.run(context, body));
  }
  return inWrite(kernel, call, async (context) => {
    const value = await definition.run(context, body);
    return { commit: value.ok, value };
  });
}

async function allowed(
  definition: ApiDefinition,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const said = verdict(definition.access, actor);
  if (said === 'connexion') {
    await sendProblem(reply, {
      title: messages.connexionRequise,
      status: 401,
      detail: messages.connexionRequise,
    });
    return false;
  }
  if (said !== 'oui' || !sameSite(definition, actor, request)) {
    await sendProblem(reply, { title: messages.interditTitre, status: 403, detail: messages.interdit });
    return false;
  }
  return true;
}

/** A browser's session writes through the API only from our own pages; keys come from programs and need no such check. */
function sameSite(definition: ApiDefinition, actor: Actor, request: FastifyRequest): boolean {
  if (definition.method === 'GET' || actor.kind !== 'compte') return true;
  return request.headers['sec-fetch-site'] === 'same-origin';
}

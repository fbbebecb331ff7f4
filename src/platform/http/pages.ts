import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Refusal, type Result } from '../result.ts';
import { verdict } from './access.ts';
import type { Actor } from './actor.ts';
import { readForm } from './body.ts';
import { type Call, countStatements, csrfToken, inTransaction, inWrite, statementsOf } from './context.ts';
import { sameSeal } from './crypto.ts';
import { hostileFields } from './hostile.ts';
import { sendFile, sendRefused, sendView } from './answer.tsx';
import { type FieldError, fieldErrors, FormState, type RawBody } from './form-state.ts';
import type { Kernel } from './kernel.ts';
import { messages } from './messages.fr.ts';
import { setNotice } from './notice.ts';
import type { AnyAct, Outcome, PageDefinition } from './route.ts';

type Page = PageDefinition;
type ActResult = Result<Outcome, Refusal>;

/** Mounts a page: its GET, and one POST when it has acts. */
export function mountPage(app: FastifyInstance, kernel: Kernel, page: Page): void {
  app.get(page.path, (request, reply) => showPage(kernel, page, request, reply));
  if (page.acts !== undefined) {
    app.post(page.path, (request, reply) => runAct(kernel, page, request, reply));
  }
}

async function prepare(
  kernel: Kernel,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Call | null> {
  const jeton = (request.params as { jeton?: string }).jeton ?? null;
  const actor = await kernel.authenticate(request, jeton);
  if (actor.kind !== 'anonyme') countStatements(request, 1);
  const params = page.params.safeParse(request.params);
  const query = page.query.safeParse(withoutHostile(request.query));
  const allowed = await refuseUnless(kernel, page.access, actor, request, reply);
  if (!allowed) return null;
  if (!params.success) {
    await sendRefused(kernel, reply, request, actor, 404);
    return null;
  }
  // A query that makes no sense (an old bookmark, a hand-written address) shows the page without it.
  const safeQuery = query.success ? query.data : page.query.safeParse({}).data;
  return { request, reply, actor, access: page.access, params: params.data, query: safeQuery };
}

async function refuseUnless(
  kernel: Kernel,
  access: string,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  switch (verdict(access, actor)) {
    case 'oui':
      return true;
    case 'connexion': {
      const back = request.method === 'GET' ? `?retour=${encodeURIComponent(request.url)}` : '';
      await reply.redirect(`/connexion${back}`, 303);
      return false;
    }
    case 'lien-perime':
      await sendRefused(kernel, reply, request, actor, 410);
      return false;
    case 'interdit':
      await sendRefused(kernel, reply, request, actor, 403);
      return false;
  }
}

async function showPage(
  kernel: Kernel,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const call = await prepare(kernel, page, request, reply);
  if (call !== null) await sendPage(kernel, page, call, new FormState(), 200);
}

async function sendPage(
  kernel: Kernel,
  page: Page,
  call: Call,
  form: FormState,
  status: number,
): Promise<void> {
  const shown = await inTransaction(kernel, call, true, (context) => page.view(context, form));
  if (shown === null) {
    await sendRefused(kernel, call.reply, call.request, call.actor, 404);
  } else if ('kind' in shown) {
    await sendOutcome(kernel, call, shown, status);
  } else {
    await sendView(kernel, call, shown, shown.status ?? status);
  }
}

async function runAct(
  kernel: Kernel,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const call = await prepare(kernel, page, request, reply);
  if (call === null) return;
  const raw = await readForm(request);
  const [name, act] = findAct(page, raw);
  const again = (status: number, errors: readonly FieldError[]) =>
    sendPage(kernel, page, call, new FormState(name, raw, errors), status);
  if (act === undefined) return again(400, [{ field: null, message: messages.choixIncomplet }]);
  if (act.access !== undefined && !(await refuseUnless(kernel, act.access, call.actor, request, reply)))
    return;
  if (!comesFromUs(kernel, call, raw)) return again(403, [{ field: null, message: messages.jetonPerime }]);
  const parsed = act.body.safeParse(raw);
  const errors = whatIsWrong(raw, parsed.error?.issues ?? []);
  if (!parsed.success || errors.length > 0) return again(422, errors);
  const result = await decide(kernel, call, act, parsed.data);
  if (result.ok) return sendOutcome(kernel, call, result.value, 200);
  const { status, field, message } = kernel.explain(result.refusal);
  return again(status, [{ field, message }]);
}

async function decide(kernel: Kernel, call: Call, act: AnyAct, body: unknown): Promise<ActResult> {
  const { actor, params, query, request } = call;
  const early = { ...kernel.services, actor, params, query, request };
  const prepared: Result<unknown, Refusal> = (await act.prepare?.(early, body)) ?? ok(undefined);
  if (!prepared.ok) return prepared;
  return inWrite<ActResult>(kernel, call, async (context) => {
    const value = await act.run(context, body, prepared.value);
    return { commit: value.ok, value };
  });
}

function findAct(page: Page, raw: RawBody): [string, AnyAct | undefined] {
  const acts = page.acts ?? {};
  const names = Object.keys(acts);
  const asked = raw['_acte'];
  const name = typeof asked === 'string' ? asked : names.length === 1 ? (names[0] ?? '') : '';
  return [name, Object.hasOwn(acts, name) ? acts[name] : undefined];
}

/** The form's token, and what the browser says of the page that sent it. */
function comesFromUs(kernel: Kernel, call: Call, raw: RawBody): boolean {
  const { origin, host } = call.request.headers;
  const site = call.request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false;
  if (typeof origin === 'string' && origin !== 'null' && URL.parse(origin)?.host !== host) return false;
  const token = raw['_csrf'];
  return typeof token === 'string' && sameSeal(csrfToken(kernel, call.actor), token);
}

async function sendOutcome(kernel: Kernel, call: Call, outcome: Outcome, status: number): Promise<void> {
  call.reply.header('server-timing', `sql;desc="${statementsOf(call.request)}"`);
  switch (outcome.kind) {
    case 'redirect':
      for (const cookie of outcome.cookies ?? []) call.reply.header('set-cookie', cookie);
      if (outcome.notice !== undefined) setNotice(kernel, call.reply, outcome.notice);
      await call.reply.redirect(outcome.to, 303);
      return;
    case 'view':
      await sendView(kernel, call, outcome.view, outcome.view.status ?? status);
      return;
    case 'file':
      await sendFile(call.request, call.reply, outcome);
  }
}

/** A query is shown again in links and fields: what hides in it is left out. */
function withoutHostile(query: unknown): Record<string, unknown> {
  const entries = Object.entries((query ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry) => hostileFields(entry).length === 0));
}

/** Fields that hide characters first, then what the schema says of the others. */
function whatIsWrong(raw: RawBody, issues: Parameters<typeof fieldErrors>[0]): FieldError[] {
  const hidden = hostileFields(raw);
  return [
    ...hidden.map((field) => ({ field, message: messages.caracteres })),
    ...fieldErrors(issues).filter(({ field }) => field === null || !hidden.includes(field)),
  ];
}

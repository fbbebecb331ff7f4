import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderDocument, speculationRulesHeader, withNamedErrors } from '#design/index.ts';
import { type Actor, ANONYMOUS } from './actor.ts';
import { type Call, csrfToken, pathOf, statementsOf } from './context.ts';
import { HouseFault, type Kernel, type ShellProps } from './kernel.ts';
import { messages } from './messages.fr.ts';
import { takeNotice } from './notice.ts';
import type { Outcome, View } from './route.ts';

/** Sends a page inside its layout. */
export async function sendView(kernel: Kernel, call: Call, view: View, status: number): Promise<void> {
  const notice = takeNotice(kernel, call.request, call.reply);
  call.reply.header('server-timing', `sql;desc="${statementsOf(call.request)}"`);
  const markup = render(kernel, placeOf(call.request), call.actor, view, notice);
  await sendHtml(call.reply, status, status >= 400 ? withNamedErrors(markup) : markup);
}

/** What the frame of a page takes from the request. */
type Place = Pick<ShellProps, 'path' | 'theme'>;

const placeOf = (request: FastifyRequest): Place => ({ path: pathOf(request), theme: themeOf(request) });

function render(kernel: Kernel, place: Place, actor: Actor, view: View, notice: string | null): string {
  return renderDocument(
    kernel.shell({
      view,
      actor,
      capabilities: kernel.capabilities,
      ...place,
      csrf: csrfToken(kernel, actor),
      notice,
      modules: (view.islands ?? []).map((name) => islandUrl(kernel, name)),
    }),
  );
}

function islandUrl({ islands }: Kernel, name: string): string {
  const island = islands.get(name);
  if (island === undefined) throw new HouseFault(`No capability declares the island ${name}`);
  return island.url;
}

const THEMES = ['clair', 'sombre', 'contraste'] as const;

function themeOf(request: FastifyRequest): (typeof THEMES)[number] | undefined {
  return THEMES.find((theme) => theme === request.cookies['theme']);
}

async function sendHtml(reply: FastifyReply, status: number, markup: string): Promise<void> {
  await reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('speculation-rules', speculationRulesHeader)
    .send(markup);
}

/** Sends a file to keep, or to show in the browser when `inline`. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: Extract<Outcome, { kind: 'file' }>,
): Promise<void> {
  const etag = file.etag === undefined ? null : `"${file.etag}"`;
  reply.header('cache-control', etag === null ? 'private, no-store' : 'private, no-cache');
  if (etag !== null) {
    reply.header('etag', etag);
    if (hasAlready(request, etag)) {
      await reply.code(304).send();
      return;
    }
  }
  const disposition = file.inline === true ? 'inline' : 'attachment';
  const ascii = file.name.normalize('NFD').replace(/[^\w.-]+/gu, '-');
  const content = typeof file.content === 'function' ? file.content() : file.content;
  await reply
    .type(file.type)
    .header(
      'content-disposition',
      `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .send(typeof content === 'string' ? content : Buffer.from(content));
}

/** Whether the browser says that it holds this version. A proxy that compresses makes the tag weak: the mark is left out. */
function hasAlready(request: FastifyRequest, etag: string): boolean {
  const held = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''));
  return held.includes(etag);
}

const REFUSED: Readonly<Record<number, { title: string; text: string }>> = {
  403: { title: messages.interditTitre, text: messages.interdit },
  404: { title: messages.introuvableTitre, text: messages.introuvable },
  410: { title: messages.lienPerimeTitre, text: messages.lienPerime },
};

/** A page that says why nothing is shown, in the layout of the person who asks. */
export async function sendRefused(
  kernel: Kernel,
  reply: FastifyReply,
  request: FastifyRequest,
  actor: Actor,
  status: number,
  words = REFUSED[status] ?? { title: messages.introuvableTitre, text: messages.introuvable },
): Promise<void> {
  await sendHtml(reply, status, render(kernel, placeOf(request), actor, refusedView(actor, words), null));
}

const refusedView = (actor: Actor, { title, text }: { title: string; text: string }): View => ({
  title,
  body: <p className="lead">{text}</p>,
  layout: actor.kind === 'compte' ? 'app' : 'public',
  width: 'narrow',
});

/** Says that the server is busy. Drawn once a theme: when there is too much to do, refusing must cost next to nothing. */
export function createBusyAnswer(
  kernel: Kernel,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const words = { title: messages.occupeTitre, text: messages.occupe };
  const drawn = new Map<Place['theme'], string>();
  const draw = (theme: Place['theme']) => {
    const markup = render(kernel, { path: '', theme }, ANONYMOUS, refusedView(ANONYMOUS, words), null);
    drawn.set(theme, markup);
    return markup;
  };
  return (request, reply) => {
    const theme = themeOf(request);
    return sendHtml(reply, 503, drawn.get(theme) ?? draw(theme));
  };
}

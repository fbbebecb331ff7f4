import type { FastifyReply, FastifyRequest } from 'fastify';
import { sameSeal, seal } from './crypto.ts';
import type { Kernel } from './kernel.ts';

const COOKIE = 'avis';

/** Keeps one sentence for the next page only; sealed, so that nobody else can put words in our mouth. */
export function setNotice(kernel: Kernel, reply: FastifyReply, sentence: string): void {
  const text = Buffer.from(sentence).toString('base64url');
  const value = `${text}.${seal(kernel.secret, 'avis', text)}`;
  reply.header('set-cookie', `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`);
}

/** The sentence kept by the act before, once. */
export function takeNotice(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): string | null {
  const value = request.cookies[COOKIE];
  if (value === undefined) return null;
  reply.header('set-cookie', `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
  const [text = '', given = ''] = value.split('.');
  if (!sameSeal(seal(kernel.secret, 'avis', text), given)) return null;
  return Buffer.from(text, 'base64url').toString('utf8');
}

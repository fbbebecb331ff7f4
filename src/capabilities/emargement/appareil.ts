import { createHash } from 'node:crypto';
import type { Context } from '#platform/http/route.ts';

const COOKIE = 'appareil';
const SHAPE = /^[0-9a-f-]{36}$/u;

type Ici = Pick<Context<unknown, unknown>, 'request' | 'reply' | 'organismeId' | 'newId' | 'baseUrl'>;

/**
 * A salted fingerprint of the device, to see one device sign for several people; never the identifier itself, and never
 * the same in two organismes. Gives the device its random identifier on the first visit.
 */
export function appareilDe({ request, reply, organismeId, newId, baseUrl }: Ici): string {
  const known = request.cookies[COOKIE];
  const id = known !== undefined && SHAPE.test(known) ? known : newId();
  if (id !== known) {
    const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
    reply.header('set-cookie', `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`);
  }
  return createHash('sha256').update(`appareil|${organismeId}|${id}`).digest('base64url').slice(0, 22);
}

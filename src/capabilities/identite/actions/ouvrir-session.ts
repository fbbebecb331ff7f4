import type { IncomingHttpHeaders } from 'node:http';
import { APIError } from 'better-auth/api';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Auth } from '../auth.ts';

/** Checks a password and opens a session. Returns the cookies to set. */
export async function ouvrirSession(
  auth: Auth,
  identifiants: { courriel: string; motDePasse: string },
  headers: IncomingHttpHeaders,
): Promise<Result<string[], Refusal<'IdentifiantsFaux'>>> {
  try {
    const { headers: answer } = await auth.api.signInEmail({
      body: { email: identifiants.courriel, password: identifiants.motDePasse },
      headers: toHeaders(headers),
      returnHeaders: true,
    });
    return ok(answer.getSetCookie());
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return refuse('IdentifiantsFaux');
    throw error;
  }
}

/** Ends the session of these headers. Returns the cookies that erase it. */
export async function fermerSession(auth: Auth, headers: IncomingHttpHeaders): Promise<string[]> {
  const { headers: answer } = await auth.api.signOut({ headers: toHeaders(headers), returnHeaders: true });
  return answer.getSetCookie();
}

/** Node's headers as the Fetch standard wants them. */
export function toHeaders(headers: IncomingHttpHeaders): Headers {
  const out = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') out.set(name, value);
  }
  return out;
}

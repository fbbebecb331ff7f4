import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { createPool } from '#platform/db/connect.ts';
import type { NewId } from '#platform/ids.ts';

export interface AuthOptions {
  readonly databaseUrl: string;
  readonly baseUrl: string;
  readonly secret: string;
  readonly newId: NewId;
}

/** OWASP (2024) argon2id: 19 MiB, 2 passes, 1 lane. Runs in the thread pool, never on the request loop. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SESSION_COOKIE = 'ancrage.session_token';

/** Hash of a password as kept in the database (PHC text). */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/** The identity library, set for us: its own schema, our ids, argon2id, no automatic sign-up. */
export function createAuth({ databaseUrl, baseUrl, secret, newId }: AuthOptions) {
  const pool = createPool({ connectionString: databaseUrl, max: 6, options: '-c search_path=auth' });
  const auth = betterAuth({
    database: pool,
    baseURL: baseUrl,
    basePath: '/identite',
    secret,
    logger: { disabled: true },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    session: {
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 60,
      additionalFields: { organismeActif: { type: 'string', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: 'ancrage',
      database: { generateId: () => newId() },
      useSecureCookies: baseUrl.startsWith('https:'),
    },
    rateLimit: { enabled: false },
  });
  return { auth, pool };
}

export type Auth = ReturnType<typeof createAuth>['auth'];

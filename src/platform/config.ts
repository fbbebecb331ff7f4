import { z } from 'zod';

const flag = z.enum(['oui', 'non']).transform((value) => value === 'oui');

const OidcProvider = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/u),
  nom: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});

const PROXY = /^(?:loopback|linklocal|uniquelocal|[\da-f.:]+(?:\/\d{1,3})?)$/iu;

const Values = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/u }).optional(),
  MODE: z.enum(['demo', 'production']).default('demo'),
  PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  MAIL_FROM: z.email().default('ne-pas-repondre@ancrage.local'),
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .refine((text) => text.split(',').every((one) => PROXY.test(one.trim()))),
  TSA_URL: z.url({ protocol: /^https?$/u }).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  OIDC_PROVIDERS: z
    .string()
    .default('[]')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(OidcProvider)),
  S3_URL: z.url({ protocol: /^https?$/u }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_KEY: z.string().optional(),
  S3_SECRET: z.string().optional(),
  DB_POOL: z.coerce.number().int().min(2).max(200).default(12),
  MAX_IN_FLIGHT: z.coerce.number().int().min(4).max(10_000).default(96),
  RATE_FACTOR: z.coerce.number().min(0.1).max(1_000_000).default(1),
  NIGHTLY_BACKUP: flag.default(true),
});

/** A bucket cannot be reached without its name and its keys. */
const Schema = Values.superRefine((config, context) => {
  for (const name of ['S3_BUCKET', 'S3_KEY', 'S3_SECRET'] as const) {
    if (config.S3_URL === undefined || config[name] !== undefined) continue;
    context.addIssue({ code: 'custom', path: [name], message: 'une valeur, puisque S3_URL est donnée' });
  }
});

export type Config = z.output<typeof Schema>;

/** What each variable expects, in French, for the message that refuses a wrong value. */
export const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'un numéro de port entre 0 et 65535',
  HOST: 'une adresse où écouter, par exemple 127.0.0.1 ou 0.0.0.0',
  DATA_DIR: 'un dossier où écrire',
  DATABASE_URL: 'une adresse PostgreSQL 16 ou plus, par exemple postgres://utilisateur:secret@hote/base',
  MODE: '« demo » ou « production »',
  PUBLIC_URL: 'l’adresse publique du service, par exemple https://formation.exemple.fr',
  SECRET: 'un texte secret d’au moins 32 caractères',
  SMTP_URL: 'l’adresse du serveur de courrier, par exemple smtps://utilisateur:secret@hote:465',
  MAIL_FROM: 'une adresse électronique',
  TRUSTED_PROXIES:
    '« loopback », ou des adresses et réseaux séparés par des virgules, par exemple 172.17.0.0/16',
  TSA_URL: 'l’adresse d’une autorité d’horodatage RFC 3161, par exemple https://horodatage.exemple.fr',
  METRICS_TOKEN: 'un texte secret d’au moins 16 caractères',
  LOG_LEVEL: '« silent », « error », « warn », « info » ou « debug »',
  OIDC_PROVIDERS: 'une liste JSON de fournisseurs {id, nom, issuer, clientId, clientSecret}',
  S3_URL: 'l’adresse d’un service S3',
  DB_POOL: 'un nombre de connexions entre 2 et 200',
  MAX_IN_FLIGHT: 'un nombre de requêtes simultanées entre 4 et 10000',
  RATE_FACTOR: 'un nombre entre 0,1 et 1000000',
  NIGHTLY_BACKUP: '« oui » ou « non »',
};

/** A wrong value in the environment: names the variable and what was expected. */
export class ConfigError extends Error {}

/** Parses the environment once. Empty variables count as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? '?');
    return `${name}\u00a0: valeur refusée. Attendu\u00a0: ${EXPECTED[name] ?? issue.message}.`;
  });
  throw new ConfigError([...new Set(lines)].join('\n'));
}

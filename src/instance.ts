import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { journalEnFichier } from '#capabilities/confidentialite/index.ts';
import { ERASURE_JOURNAL } from '#platform/backup/index.ts';
import { systemClock } from '#platform/clock.ts';
import { fileKeys } from '#platform/keys/index.ts';
import { type Config, ConfigError, readConfig } from '#platform/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createFiles } from '#platform/files/create-files.ts';
import { httpTimestamp } from '#platform/timestamp/timestamp.ts';
import { smtpTransport } from '#platform/mail/transport.ts';
import { type Log, startPostgres } from '#platform/postgres/index.ts';
import { instanceSecret } from '#platform/secret.ts';
import { compose, type ComposeOptions, type House } from './compose.ts';
import { MIGRATION_SOURCES } from './house.ts';

/** An instance at work: its data folder and its migrated database. */
export interface Instance {
  readonly config: Config;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** The house on this database; whoever puts it together closes it. */
  compose(options?: Partial<ComposeOptions>): Promise<House>;
  /** Lets the database go; the embedded one stops with its last user. */
  close(): Promise<void>;
}

/** Opens the instance that the configuration describes: joins or starts its PostgreSQL, and brings the tables up to date. */
export async function openInstance(config: Config, log: Log, signal?: AbortSignal): Promise<Instance> {
  const dataDir = resolve(config.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const postgres =
    config.DATABASE_URL === undefined
      ? await startPostgres({ dataDir, log, mode: 'durable', ...(signal === undefined ? {} : { signal }) })
      : null;
  const databaseUrl = config.DATABASE_URL ?? postgres?.url ?? '';
  const close = async (): Promise<void> => postgres?.stop();
  try {
    await migrate(databaseUrl, MIGRATION_SOURCES);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    config,
    dataDir,
    databaseUrl,
    close,
    compose: (options) => compose({ ...composition(config, dataDir, databaseUrl), ...options }),
  };
}

function composition(config: Config, dataDir: string, databaseUrl: string): ComposeOptions {
  return {
    databaseUrl,
    baseUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    secret: config.SECRET ?? instanceSecret(dataDir),
    demo: config.MODE === 'demo',
    files: createFiles(config, dataDir, systemClock),
    keys: fileKeys(join(dataDir, 'cles')),
    timestamp: config.TSA_URL === undefined ? null : httpTimestamp(config.TSA_URL),
    journal: journalEnFichier(join(dataDir, ERASURE_JOURNAL)),
    rateFactor: config.RATE_FACTOR,
    pool: config.DB_POOL,
    maxInFlight: config.MAX_IN_FLIGHT,
    trustedProxies: config.TRUSTED_PROXIES,
    mail: {
      transport: config.SMTP_URL === undefined ? null : smtpTransport(config.SMTP_URL),
      from: config.MAIL_FROM,
    },
  };
}

/** The configuration of the environment; a wrong value ends the process with its name and what was expected. */
export function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

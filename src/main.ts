import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { migrate } from '#platform/db/migrate.ts';
import { systemClock } from '#platform/clock.ts';
import { type Config, ConfigError, readConfig } from '#platform/config.ts';
import { COMPTES_DEMO } from '#capabilities/identite/demo.ts';
import { createFiles } from '#platform/files/create-files.ts';
import { openFrontDoor } from '#platform/http/front-door.ts';
import { smtpTransport } from '#platform/mail/transport.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import { instanceSecret } from '#platform/secret.ts';
import { compose } from './compose.ts';
import { chargerDemo, estVide } from './demo/charger.ts';
import { MIGRATION_SOURCES } from './house.ts';
import { messages } from './messages.fr.ts';

const config = configOrExit();
const log = pino({ level: config.LOG_LEVEL });
const dataDir = resolve(config.DATA_DIR);
mkdirSync(dataDir, { recursive: true });
const door = await openFrontDoor({ port: config.PORT, host: config.HOST });

const postgres =
  config.DATABASE_URL === undefined ? await startPostgres({ dataDir, log, mode: 'durable' }) : null;
const databaseUrl = config.DATABASE_URL ?? postgres?.url ?? '';
await migrate(databaseUrl, MIGRATION_SOURCES);

const house = await compose({
  databaseUrl,
  baseUrl: config.PUBLIC_URL ?? `http://localhost:${door.port}`,
  secret: config.SECRET ?? instanceSecret(dataDir),
  demo: config.MODE === 'demo',
  files: createFiles(config, dataDir, systemClock),
  rateFactor: config.RATE_FACTOR,
  pool: config.DB_POOL,
  maxInFlight: config.MAX_IN_FLIGHT,
  logger: log,
  ...(config.METRICS_TOKEN === undefined ? {} : { metricsToken: config.METRICS_TOKEN }),
  mail: {
    transport: config.SMTP_URL === undefined ? null : smtpTransport(config.SMTP_URL),
    from: config.MAIL_FROM,
  },
});
if (config.MODE === 'demo' && (await estVide(house.services))) {
  const begun = performance.now();
  const bilan = await chargerDemo(house.services);
  log.info({ ...bilan, ms: Math.round(performance.now() - begun) }, 'demo territory loaded');
}
await house.startJobs();
await door.open(house.app);
console.log(messages.pret(house.services.baseUrl, config.MODE === 'demo' ? COMPTES_DEMO : []));

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void stop();
  });
}

async function stop(): Promise<void> {
  await door.drain();
  await house.close();
  await postgres?.stop();
  process.exit(0);
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

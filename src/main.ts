import { pino } from 'pino';
import { COMPTES_DEMO } from '#capabilities/identite/demo.ts';
import { openFrontDoor } from '#platform/http/front-door.ts';
import { chargerDemo, estVide } from './demo/charger.ts';
import { configOrExit, openInstance } from './instance.ts';
import { messages } from './messages.fr.ts';
import { nightlyBackup } from './nightly.ts';

const config = configOrExit();
const log = pino({ level: config.LOG_LEVEL });

/** What to close when leaving, in the order of opening. */
const opened: (() => Promise<void>)[] = [];
const leaving = new AbortController();

async function leave(code: number): Promise<void> {
  if (leaving.signal.aborted) return;
  leaving.abort();
  for (const close of opened.toReversed()) await close();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));

try {
  await start();
} catch (error) {
  // A start that was asked to stop breaks on what was closed under it: nothing to report.
  if (!leaving.signal.aborted) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(code === 'EADDRINUSE' ? messages.portPris(config.PORT) : error);
    await leave(1);
  }
}

async function start(): Promise<void> {
  const door = await openFrontDoor({ port: config.PORT, host: config.HOST });
  const instance = await openInstance(config, log, leaving.signal);
  opened.push(instance.close);
  const house = await instance.compose({
    baseUrl: config.PUBLIC_URL ?? `http://localhost:${door.port}`,
    logger: log,
    oidc: config.OIDC_PROVIDERS,
    ...(config.METRICS_TOKEN === undefined ? {} : { metricsToken: config.METRICS_TOKEN }),
    ...(config.NIGHTLY_BACKUP && config.DATABASE_URL === undefined ? { scheduled: nightlyBackup } : {}),
  });
  opened.push(house.close, door.drain);
  if (config.MODE === 'demo' && (await estVide(house.services))) {
    const begun = performance.now();
    const bilan = await chargerDemo(house.services);
    log.info({ ...bilan, ms: Math.round(performance.now() - begun) }, 'demo territory loaded');
  }
  const { rejoues, refuses } = await house.rejouerEffacements();
  if (rejoues + refuses.length > 0) log.warn({ rejoues, refuses }, 'erasures done again');
  await house.startJobs();
  await door.open(house.app);
  console.log(messages.pret(house.services.baseUrl, config.MODE === 'demo' ? COMPTES_DEMO : []));
}

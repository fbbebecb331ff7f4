import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { createAuthenticate } from '#capabilities/identite/authenticate.ts';
import { COMPTES_DEMO } from '#capabilities/identite/demo.ts';
import type { Fournisseur } from '#capabilities/identite/auth/bibliotheque.ts';
import { createPortier } from '#capabilities/identite/portier.ts';
import {
  createPlan,
  type JournalEffacements,
  journalEnMemoire,
  type Rejeu,
  rejouerEffacements,
} from '#capabilities/confidentialite/index.ts';
import type { BackgroundWork, Capability } from '#platform/capability.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { createDatabase } from '#platform/db/database.ts';
import {
  collectFacts,
  collectRefusals,
  collectRoutes,
  type Kernel,
  rightsOf,
} from '#platform/http/kernel.ts';
import { readIslands } from '#platform/http/islands.ts';
import { createRateLimiter } from '#platform/http/rate-limit.ts';
import type { Services } from '#platform/http/route.ts';
import { createServer } from '#platform/http/server.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { newId } from '#platform/ids.ts';
import { type KeyStore, memoryKeys } from '#platform/keys/index.ts';
import { collectJobs } from '#platform/jobs/collect.ts';
import { readCrontab } from '#platform/jobs/crontab.ts';
import {
  type JobHandler,
  type JobsOptions,
  runDueJobs,
  type RunningJobs,
  startJobs,
} from '#platform/jobs/jobs.ts';
import { MAIL_CRONTAB, mailJobs } from '#platform/mail/envoi.ts';
import type { MailTransport } from '#platform/mail/transport.ts';
import { createPdfCompiler } from '#platform/pdf/pdf-compiler.ts';
import type { Timestamp } from '#platform/timestamp/timestamp.ts';
import { capabilities } from './house.ts';
import { Shell } from './shell/Shell.tsx';

export interface ComposeOptions {
  readonly databaseUrl: string;
  readonly baseUrl: string;
  readonly secret: string;
  readonly demo: boolean;
  readonly files: FileStore;
  /** Keys that sign for the instance; without them, keys that end with the process. */
  readonly keys?: KeyStore;
  /** Who dates the registers from outside; nobody when absent. */
  readonly timestamp?: Timestamp | null;
  readonly clock?: Clock;
  readonly rateFactor?: number;
  readonly pool?: number;
  readonly maxInFlight?: number;
  readonly logger?: FastifyBaseLogger;
  readonly metricsToken?: string;
  /** Proxies whose word on the visitor's address is taken: `loopback`, addresses or networks, with commas. */
  readonly trustedProxies?: string;
  /** Where mails go; without one, a demo keeps them in its mailbox and production waits. */
  readonly mail?: { readonly transport: MailTransport | null; readonly from: string };
  /** Jobs of the instance itself, and when they run. */
  readonly scheduled?: {
    readonly jobs: Readonly<Record<string, JobHandler>>;
    readonly crontab: readonly string[];
  };
  /** What was erased, kept outside the database. */
  readonly journal?: JournalEffacements;
  /** Identity providers offered on the sign-in page. */
  readonly oidc?: readonly Fournisseur[];
  /** Capabilities put on top of the house: tests mount routes of their own. */
  readonly onTop?: readonly Capability[];
}

/** The house put together: its server, what jobs and commands need, and how to close everything. */
export interface House {
  readonly app: FastifyInstance;
  readonly kernel: Kernel;
  readonly services: Services;
  readonly capabilities: readonly Capability[];
  /** Does again what was erased after the database was copied: before anybody is let in. Changes nothing otherwise. */
  rejouerEffacements(): Promise<Rejeu>;
  /** Works the queue, and beside it, in this process until `close`. */
  startJobs(): Promise<void>;
  /** Runs the jobs that are due and returns: tests and commands. */
  runDueJobs(): Promise<void>;
  close(): Promise<void>;
}

/** Puts the capabilities together over a migrated database. Refuses to build a house with a fault in it. */
export async function compose(options: ComposeOptions): Promise<House> {
  const clock = options.clock ?? systemClock;
  const baseUrl = options.baseUrl.replace(/\/$/u, '');
  const db = createDatabase(options.databaseUrl, { max: options.pool ?? 12 });
  const portier = createPortier({ ...options, baseUrl, clock, newId, fournisseurs: options.oidc ?? [] });
  const journal = options.journal ?? journalEnMemoire();
  const house: readonly Capability[] = [
    ...capabilities({ portier, demo: options.demo ? COMPTES_DEMO : [], journal }),
    ...(options.onTop ?? []),
  ];
  const pdf = createPdfCompiler();
  const services: Services = {
    db,
    clock,
    newId,
    baseUrl,
    files: options.files,
    pdf,
    keys: options.keys ?? memoryKeys(),
    timestamp: options.timestamp ?? null,
  };
  const kernel: Kernel = {
    services,
    capabilities: house,
    routes: collectRoutes(house),
    islands: readIslands(house),
    authenticate: createAuthenticate(db.pool, clock, portier.biscuit, rightsOf(house)),
    holder: portier.biscuit.lire,
    limiter: createRateLimiter(clock, options.rateFactor ?? 1),
    secret: options.secret,
    secure: options.baseUrl.startsWith('https:'),
    maxInFlight: options.maxInFlight ?? 96,
    explain: collectRefusals(house),
    sentenceOf: collectFacts(house),
    shell: Shell,
  };
  const app = await createServer(kernel, {
    ...(options.logger === undefined ? {} : { logger: options.logger }),
    ...(options.metricsToken === undefined ? {} : { metricsToken: options.metricsToken }),
    ...(options.trustedProxies === undefined ? {} : { trustedProxies: options.trustedProxies }),
  });
  const mail = options.mail ?? { transport: null, from: 'ne-pas-repondre@localhost' };
  const jobs: JobsOptions = {
    databaseUrl: options.databaseUrl,
    handlers: collectJobs(
      { ...mailJobs({ ...mail, keep: options.demo }), ...options.scheduled?.jobs },
      house,
    ),
    services,
    onError: (name, error) => app.log.error({ err: error, job: name }, 'job failed'),
  };
  const crontab = readCrontab(
    [...MAIL_CRONTAB, ...(options.scheduled?.crontab ?? []), ...house.flatMap((one) => one.crontab ?? [])],
    clock,
  );
  let running: RunningJobs | null = null;
  let background: readonly BackgroundWork[] | null = null;
  return {
    app,
    kernel,
    services,
    capabilities: house,
    rejouerEffacements: () =>
      rejouerEffacements(
        services,
        createPlan(() => house),
        journal,
      ),
    startJobs: async () => {
      running ??= await startJobs({ ...jobs, crontab });
      background ??= house.flatMap(({ name, background: start }) =>
        start === undefined
          ? []
          : [start(services, (error) => app.log.error({ err: error, capability: name }))],
      );
    },
    runDueJobs: () => runDueJobs(jobs),
    close: async () => {
      await app.close();
      await Promise.all((background ?? []).map((work) => work.stop()));
      await running?.stop();
      await pdf.close();
      mail.transport?.close();
      await portier.guichet.fermer();
      await db.close();
    },
  };
}

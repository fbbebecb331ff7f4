import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startApplication } from './application.ts';
import { requireChromium } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the instance with the demo territory. */
    origin: string;
  }
}

/** One instance with the demo territory for all journeys. `ANCRAGE_JOURNEYS_ORIGIN` uses one that already runs. */
export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  requireChromium();
  const running = process.env['ANCRAGE_JOURNEYS_ORIGIN'];
  if (running !== undefined) {
    provide('origin', running);
    return undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'ancrage-journeys-'));
  const environment = { MODE: 'demo', RATE_FACTOR: '1000', NIGHTLY_BACKUP: 'non', LOG_LEVEL: 'warn' };
  const application = await startApplication({ dataDir, environment });
  // Passkeys want a name, not an address.
  provide('origin', application.origin.replace('127.0.0.1', 'localhost'));
  return async () => {
    await application.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

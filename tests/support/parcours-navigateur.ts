import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { MOT_DE_PASSE_DEMO } from '#capabilities/identite/demo.ts';
import { type Application, startApplication } from './application.ts';
import { launchBrowser } from './browser.ts';

/** Widths of every check: the narrowest phone (WCAG 1.4.10) and a desk. */
export const LARGEURS = [320, 1280] as const;

export interface Navigateur {
  readonly origin: string;
  /** A browser of its own, signed in with a demo account. */
  connecte(role: string, width?: number): Promise<Page>;
  anonyme(width?: number): Promise<Page>;
}

/** The product as `npm start` gives it, with its demo territory, and a browser to use it. Read inside the tests only. */
export function useNavigateur(): Navigateur {
  const dataDir = mkdtempSync(join(tmpdir(), 'ancrage-journal-'));
  let application: Application | null = null;
  let browser: Browser | null = null;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    application = await startApplication({
      dataDir,
      environment: { RATE_FACTOR: '1000', LOG_LEVEL: 'error' },
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
    await application?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const origin = () => application?.origin.replace('127.0.0.1', 'localhost') ?? '';
  const open = async (width: number): Promise<Page> => {
    if (browser === null) throw new Error('The browser exists only while the tests run.');
    const context = await browser.newContext({
      locale: 'fr-FR',
      baseURL: origin(),
      viewport: { width, height: 900 },
    });
    contexts.push(context);
    return context.newPage();
  };
  return {
    get origin() {
      return origin();
    },
    anonyme: (width = 1280) => open(width),
    async connecte(role, width = 1280) {
      const page = await open(width);
      await page.goto('/connexion');
      await page.getByLabel('Adresse électronique').fill(`${role}@campus.demo`);
      await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE_DEMO);
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await page.waitForURL(({ pathname }) => pathname !== '/connexion');
      return page;
    },
  };
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { MOT_DE_PASSE_DEMO } from '#capabilities/identite/demo.ts';
import { launchBrowser } from './browser.ts';

/** The two widths at which every screen must hold: an old phone, an office. */
export const WIDTHS = { phone: 320, office: 1280 } as const;

const HEIGHT = 800;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Journey {
  /** A fresh browser without cookies, in French, at Paris time. Close its context, or leave it to the end. */
  newPage(width?: number): Promise<Page>;
  /** The same, signed in as a demo account: the part before `@campus.demo`. */
  newPageAs(account: string, width?: number): Promise<Page>;
}

/** A browser for the journeys of one file, on the instance that all share: each makes what it changes. */
export function useJourney(): Journey {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  const newPage = async (width: number = WIDTHS.office): Promise<Page> => {
    if (browser === null) throw new Error('The browser exists only while the journeys run.');
    const context = await browser.newContext({
      baseURL: inject('origin'),
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: { width, height: HEIGHT },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  };
  return {
    newPage,
    newPageAs: async (account, width) => {
      const page = await newPage(width);
      await signIn(page, account);
      return page;
    },
  };
}

/** Signs a demo account in and waits for its home. */
export async function signIn(page: Page, account: string, retour = '/'): Promise<void> {
  await page.goto(`/connexion?retour=${encodeURIComponent(retour)}`);
  await page.getByLabel('Adresse électronique').fill(`${account}@campus.demo`);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE_DEMO);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/connexion');
}

/**
 * What is wrong with the page at both widths: axe violations and what overflows sideways, each with its place. Expect an
 * empty list.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of Object.values(WIDTHS)) {
    await page.setViewportSize({ width, height: HEIGHT });
    const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    if (passes.length < 5) throw new Error('axe looked at nothing');
    for (const { id, nodes } of violations) {
      faults.push(...nodes.map(({ html }) => `${width} px, ${id}: ${html.slice(0, 160)}`));
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`${width} px: ${overflow} px too wide`);
  }
  return faults;
}

/** Presses Tab until the element has the focus, as somebody without a mouse does; fails when it is never reached. */
export async function tabTo(page: Page, target: ReturnType<Page['locator']>, limit = 60): Promise<void> {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${limit} presses of Tab do not reach ${String(target)}`);
}

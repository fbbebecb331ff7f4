import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LARGEURS, useNavigateur } from '#tests/support/parcours-navigateur.ts';

const navigateur = useNavigateur();

const ROLES = [
  'direction',
  'responsable-pedagogique',
  'assistant',
  'formateur',
  'referent-handicap',
  'referent-qualite',
  'apprenant',
  'entreprise',
  'auditeur',
  'administrateur',
] as const;

/** One screen a shape of address: `/personnes/:id`. Exports and feeds are files, not screens. */
const forme = (path: string): string =>
  path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/)(?:RNCP|RS)\d+/gu, ':id');
const A_PART = /^\/(deconnexion|api|assets|documents\/.*\/fichier|design)|\.ics$|export=|\/preuve$/u;
const AU_PLUS = 60;

/** Addresses that a page links to, of our own origin, without their fragment. */
async function liens(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.split('#', 1)[0] ?? '').filter((href) => !A_PART.test(href));
}

/** Follows the links from the home page, one screen a shape. */
async function ecransDe(page: Page): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = ['/'];
  for (let href = queue.shift(); href !== undefined && seen.size < AU_PLUS; href = queue.shift()) {
    const shape = forme(href.split('?', 1)[0] ?? '');
    if (seen.has(shape)) continue;
    seen.set(shape, href);
    await page.goto(href, { waitUntil: 'domcontentloaded' });
    queue.push(...(await liens(page)));
  }
  return seen;
}

/** What is wrong with a screen at a width: status, title, sideways scrolling, accessibility. */
async function defauts(page: Page, href: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const answer = await page.goto(href, { waitUntil: 'load' });
  const where = `${href} at ${width} px`;
  const found: string[] = [];
  if (answer?.status() !== 200) return [`${where}: status ${answer?.status()}`];
  if ((await page.locator('h1').count()) !== 1) found.push(`${where}: not one h1`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 1) found.push(`${where}: scrolls sideways by ${overflow} px`);
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  if (passes.length < 5) found.push(`${where}: axe looked at nothing`);
  found.push(...violations.map(({ id, nodes }) => `${where}: ${id} (${nodes[0]?.target.join(' ')})`));
  return found;
}

describe('every screen', () => {
  const checked = new Set<string>();

  it.each(ROLES)(
    'that %s can reach is whole, accessible and fits a phone',
    async (role) => {
      const page = await navigateur.connecte(role);
      const ecrans = await ecransDe(page);
      expect(ecrans.size).toBeGreaterThan(3);
      const found: string[] = [];
      for (const [shape, href] of ecrans) {
        if (checked.has(shape) && shape !== '/') continue;
        checked.add(shape);
        for (const width of LARGEURS) found.push(...(await defauts(page, href, width)));
      }
      expect(found).toEqual([]);
    },
    600_000,
  );

  it('for the public is too', async () => {
    const page = await navigateur.anonyme();
    const found: string[] = [];
    for (const href of [
      '/connexion',
      '/catalogue',
      '/accessibilite',
      '/mentions-legales',
      '/donnees-personnelles',
      '/aide',
    ]) {
      for (const width of LARGEURS) found.push(...(await defauts(page, href, width)));
    }
    expect(found).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COMPTES_DEMO } from '#capabilities/identite/demo.ts';
import { accessibilityFaults, useJourney } from '#tests/support/journey.ts';

const journey = useJourney();

const COMPTES = COMPTES_DEMO.map(({ courriel }) => courriel.split('@', 1)[0] ?? '');
const PUBLICS = [
  '/connexion',
  '/catalogue',
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/aide',
];
const AU_PLUS = 60;

/** One screen a shape of address: `/personnes/:id`. */
const forme = (path: string): string =>
  path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/)(?:RNCP|RS)\d+/gu, ':id');

/** Files, and what ends the session: not screens. */
const A_PART =
  /^\/(deconnexion|api|assets)|^\/mes-documents\/[0-9a-f-]{36}$|\/fichier|\/preuve|\.ics|\.xml|export=/u;

/** Addresses of our own that a page links to. */
async function liens(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.split('#', 1)[0] ?? '').filter((href) => !A_PART.test(href));
}

/** What is wrong with a screen: an answer that is not one, its title, what axe and the ruler find at both widths. */
async function defauts(page: Page, href: string): Promise<string[]> {
  const answer = await page.goto(href);
  if (answer?.status() !== 200) return [`${href}: status ${answer?.status()}`];
  const titres = await page.locator('h1').count();
  const found = await accessibilityFaults(page);
  return [...(titres === 1 ? [] : [`${titres} h1`]), ...found].map((fault) => `${href}: ${fault}`);
}

/** Follows the links from the home page, one screen a shape; looks at those that nobody has looked at yet. */
async function parcourir(page: Page, vus: Set<string>): Promise<{ ecrans: number; found: string[] }> {
  const shapes = new Set<string>();
  const found: string[] = [];
  const queue = ['/'];
  for (let href = queue.shift(); href !== undefined && shapes.size < AU_PLUS; href = queue.shift()) {
    const shape = forme(href.split('?', 1)[0] ?? '');
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    if (vus.has(shape) && shape !== '/') {
      await page.goto(href, { waitUntil: 'domcontentloaded' });
    } else {
      vus.add(shape);
      found.push(...(await defauts(page, href)));
    }
    queue.push(...(await liens(page)));
  }
  return { ecrans: shapes.size, found };
}

describe('every screen', () => {
  const vus = new Set<string>();

  it.each(COMPTES)(
    'that %s can reach is whole, accessible and fits a phone',
    async (compte) => {
      const { ecrans, found } = await parcourir(await journey.newPageAs(compte), vus);
      expect(found).toEqual([]);
      expect(ecrans).toBeGreaterThan(3);
    },
    600_000,
  );

  it('for the public is too', async () => {
    const page = await journey.newPage();
    const found: string[] = [];
    for (const href of PUBLICS) found.push(...(await defauts(page, href)));
    expect(found).toEqual([]);
  });
});

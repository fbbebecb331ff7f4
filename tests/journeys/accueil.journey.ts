import { describe, expect, it } from 'vitest';
import { COMPTES_DEMO } from '#capabilities/identite/demo.ts';
import { accessibilityFaults, tabTo, useJourney } from '#tests/support/journey.ts';

const journey = useJourney();

describe('the sign-in page', () => {
  it('holds on a phone and in an office', async () => {
    const page = await journey.newPage();
    await page.goto('/connexion');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is passed with the keyboard alone', async () => {
    const page = await journey.newPage();
    await page.goto('/connexion');
    await tabTo(page, page.getByLabel('Adresse électronique'));
    await page.keyboard.type('formateur@campus.demo');
    await page.keyboard.press('Tab');
    await page.keyboard.type('demo-ancrage');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ pathname }) => pathname === '/');
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('keeps the address and says what is wrong when the password is', async () => {
    const page = await journey.newPage();
    await page.goto('/connexion');
    await page.getByLabel('Adresse électronique').fill('formateur@campus.demo');
    await page.getByLabel('Mot de passe').fill('pas-le-bon-du-tout');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('Adresse électronique').inputValue()).toBe('formateur@campus.demo');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the home of each role', () => {
  it.each(COMPTES_DEMO.map(({ courriel, role }) => [role, courriel.split('@')[0] ?? '']))(
    '%s',
    async (_role, account) => {
      const page = await journey.newPageAs(account);
      expect(await accessibilityFaults(page)).toEqual([]);
      const links = await page.locator('nav a[href^="/"]').all();
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        const href = (await link.getAttribute('href')) ?? '';
        const answer = await page.request.get(href);
        expect([href, answer.status()]).toEqual([href, 200]);
      }
    },
  );
});

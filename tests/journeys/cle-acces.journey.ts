import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOT_DE_PASSE_DEMO } from '#capabilities/identite/demo.ts';
import { type Application, startApplication } from '#tests/support/application.ts';
import { launchBrowser } from '#tests/support/browser.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ancrage-parcours-'));
let application: Application;
let browser: Browser;
beforeAll(async () => {
  application = await startApplication({ dataDir });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await application?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a passkey', () => {
  it('is added in the account, then opens it without password', async () => {
    const origin = application.origin.replace('127.0.0.1', 'localhost');
    const page = await browser.newPage({ locale: 'fr-FR', baseURL: origin });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/connexion?retour=/compte/securite');
    await page.getByLabel('Adresse électronique').fill('direction@campus.demo');
    await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE_DEMO);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL(({ pathname }) => pathname === '/compte/securite');
    await page.getByLabel('Nom de la clé').fill('Mon ordinateur');
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByRole('rowheader', { name: 'Mon ordinateur' }).waitFor();

    await page.context().clearCookies();
    await page.goto('/connexion?retour=/compte/securite');
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/compte/securite');
    await page.getByRole('rowheader', { name: 'Mon ordinateur' }).waitFor();

    await page.getByRole('button', { name: 'Retirer Mon ordinateur' }).click();
    await page.getByText('La clé est retirée').waitFor();
    await page.context().clearCookies();
    await page.goto('/connexion');
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    await page.getByText('La clé d’accès n’a pas fonctionné').waitFor();
    expect(new URL(page.url()).pathname).toBe('/connexion');
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { accessibilityFaults, tabTo, useJourney } from '#tests/support/journey.ts';
import { assemblerPage } from '../../src/capabilities/preuves/assembler-page.ts';
import {
  ajouter,
  dossierDe,
  enZip,
  journalDEssai,
  type Parties,
} from '../../src/capabilities/preuves/fixtures/dossiers.ts';

const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
const html = join(folder, 'verifier.html');
const journey = useJourney();
let browser: Browser;

beforeAll(async () => {
  writeFileSync(html, assemblerPage());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function dossier(alterer: (parties: Parties) => Parties = (parties) => parties): string {
  const journal = journalDEssai();
  for (let n = 0; n < 5; n += 1) ajouter(journal, 'creneau.signe', { n, note: 'présent' });
  const file = join(folder, `dossier-${journal.organismeId}.zip`);
  writeFileSync(file, enZip(alterer(dossierDe(journal, journal.faits.slice(0, 3), { anciennes: [2] }))));
  return file;
}

const menti = (parties: Parties): Parties => ({
  ...parties,
  'faits.json': String(parties['faits.json']).replace('présent', 'absent'),
});

/** The page opened from the disk, as somebody who received it does, in a browser that reaches no network. */
async function ouvrir() {
  const context = await browser.newContext({ locale: 'fr-FR', offline: true, colorScheme: 'light' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(pathToFileURL(html).href);
  return { page, faults };
}

describe('an evidence bundle, from the product to the disk', () => {
  it('a director prepares a learner’s bundle, its own page says that it is valid, and what was changed in a copy', async () => {
    const product = await journey.newPageAs('direction');
    await product.goto(await unDossier(product));
    expect(await accessibilityFaults(product)).toEqual([]);
    await product.getByRole('button', { name: 'Préparer un dossier' }).click();
    const lien = product.getByRole('link', { name: /^Télécharger \(/u }).first();
    await lien.waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([product.waitForEvent('download'), lien.click()]);
    const zip = join(folder, 'produit.zip');
    await download.saveAs(zip);
    const files = unzipSync(new Uint8Array(readFileSync(zip)));
    writeFileSync(html, files['verifier.html'] ?? '');
    const { page } = await ouvrir();
    await page.getByLabel('Dossier de preuve (fichier zip)').setInputFiles(zip);
    await page.getByRole('heading', { name: 'Dossier valide' }).waitFor();
    const copie = join(folder, 'copie.zip');
    writeFileSync(copie, zipSync({ ...files, 'dossier.pdf': new Uint8Array([1]) }));
    await page.getByLabel('Dossier de preuve (fichier zip)').setInputFiles(copie);
    await page.getByText('[fichier-remplace]').waitFor();
  });
});

/** The page of the bundles of somebody of the demo. */
async function unDossier(page: Page): Promise<string> {
  await page.goto('/sessions');
  await page.locator('main table a[href^="/sessions/"]').first().click();
  const chemin = await page.locator('a[href^="/inscriptions/"]').first().getAttribute('href');
  return `${String(chemin).split('#')[0]}/preuve`;
}

describe('the verifier as one file, opened from the disk', () => {
  it('says that a bundle is valid, and of what it is made', async () => {
    const { page, faults } = await ouvrir();
    await page.getByLabel('Dossier de preuve (fichier zip)').setInputFiles(dossier());
    await page.getByRole('heading', { name: 'Dossier valide' }).waitFor();
    await page.getByText('Actes du registre (3)').click();
    expect(await page.getByText('n° 1 : Présence signée').count()).toBe(1);
    expect(faults).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('names what was changed', async () => {
    const { page } = await ouvrir();
    await page.getByLabel('Dossier de preuve (fichier zip)').setInputFiles(dossier(menti));
    await page.getByRole('heading', { name: 'Dossier altéré' }).waitFor();
    expect(await page.getByText('[contenu-modifie]').count()).toBe(1);
  });

  it('is used with a keyboard', async () => {
    const { page } = await ouvrir();
    await page.getByLabel('Dossier de preuve (fichier zip)').setInputFiles(dossier());
    await page.getByRole('heading', { name: 'Dossier valide' }).waitFor();
    await page.locator('h1').click();
    await tabTo(page, page.locator('summary').first());
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Clé de l’organisme'));
    await page.keyboard.type('0123456789abcdef');
    await page.keyboard.press('Enter');
    await page.getByText('[autre-instance]').waitFor();
    expect(await page.getByRole('heading', { name: 'Dossier altéré' }).count()).toBe(1);
  });
});

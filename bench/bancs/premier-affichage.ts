import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import type { Banc } from '../outils/banc.ts';
import { medianePar } from '../outils/calcul.ts';
import { TAILLE } from '../outils/donnees.ts';
import { type Instance, surInstance } from '../outils/instance.ts';
import { comptes } from './pages.ts';

/** « Slow 4G » of Lighthouse: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back; a processor four times slower. */
const RESEAU = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const RALENTI = 4;
/** A phone. */
const ECRAN = { width: 360, height: 640 };

/** What a person waits for on an old phone, the first time. */
export const premierAffichage: Banc = {
  nom: 'premier-affichage',
  phrase: 'Première visite dans Chromium : 1,6 Mbit/s, 150 ms aller-retour, processeur ralenti 4 fois.',
  cible: 'premier contenu affiché ≤ 1,5 s',
  mesurer: ({ tours }, print) =>
    surInstance(TAILLE, async (instance) => {
      const browser = await launchBrowser();
      try {
        const { apprenant, direction } = await comptes(instance);
        const pages = [
          { page: 'connexion', path: '/connexion' },
          { page: 'signer', path: `/signer/${instance.donnees.aSigner}`, cookie: apprenant.cookie },
          { page: 'catalogue public', path: '/catalogue' },
          { page: 'accueil apprenant', path: '/', cookie: apprenant.cookie },
          { page: 'accueil direction', path: '/', cookie: direction.cookie },
        ];
        for (const { page, path, cookie } of pages) {
          const visits = [];
          for (let tour = 0; tour < tours; tour += 1)
            visits.push(await visiter(browser, instance, path, cookie));
          print({
            banc: 'premier-affichage',
            page,
            ...medianePar(visits, ({ premierContenuMs }) => premierContenuMs),
          });
        }
      } finally {
        await browser.close();
      }
    }),
};

/** One visit with an empty cache, then the same page again. */
async function visiter(browser: Browser, { base }: Instance, path: string, cookie?: string) {
  const context = await browser.newContext({ viewport: ECRAN, locale: 'fr-FR' });
  try {
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=', 2);
      await context.addCookies([{ name, value, url: base }]);
    }
    const first = await mesurer(context, base + path);
    const again = await mesurer(context, base + path);
    return {
      premierContenuMs: first.premierContenu,
      plusGrandContenuMs: first.plusGrandContenu,
      requetes: first.requetes,
      octets: first.octets,
      retourMs: again.premierContenu,
    };
  } finally {
    await context.close();
  }
}

async function mesurer(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', RESEAU);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: RALENTI });
  const answer = await page.goto(url, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${url}: ${answer?.status()}`);
  const measured = await page.evaluate(LIRE_LES_TEMPS);
  await page.close();
  return measured as { premierContenu: number; plusGrandContenu: number; requetes: number; octets: number };
}

/** Runs in the page. The largest content is told again each time that it grows: the last word before half a second is it. */
const LIRE_LES_TEMPS = `new Promise((resolve) => {
  let largest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  setTimeout(() => resolve({
    premierContenu: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1),
    plusGrandContenu: Math.round(largest),
    requetes: entries.length,
    octets: entries.reduce((sum, entry) => sum + entry.transferSize, 0),
  }), 500);
})`;

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { useJourney } from '#tests/support/journey.ts';

const journey = useJourney();

const DOSSIER = fileURLToPath(new URL('../../docs/images/guide/', import.meta.url));
/** Small enough for a page of the guide, wide enough for the navigation. */
const CADRE = { width: 960, height: 600 };

const IMAGES = [
  ['accueil', 'responsable-pedagogique', '/'],
  ['planning', 'formateur', '/planning'],
  ['sessions', 'responsable-pedagogique', '/sessions'],
  ['avis', 'direction', '/avis'],
] as const;

// The dates of the demo move with the day: images are made again on demand only, `ANCRAGE_GUIDE=1`.
describe.runIf(process.env['ANCRAGE_GUIDE'] === '1')('the images of the guide', () => {
  it.each(IMAGES)('%s, seen by %s', async (nom, compte, adresse) => {
    mkdirSync(DOSSIER, { recursive: true });
    const page = await journey.newPageAs(compte, CADRE.width);
    await page.setViewportSize(CADRE);
    const answer = await page.goto(adresse);
    expect(answer?.status()).toBe(200);
    const image = await page.screenshot({ path: `${DOSSIER}${nom}.png` });
    expect(image.byteLength).toBeLessThan(80_000);
  });
});

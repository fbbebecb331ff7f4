import { expect, it } from 'vitest';
import { accessibilityFaults, useJourney } from '#tests/support/journey.ts';

const journey = useJourney();

it('the accessibility check sees an image without text, a pale sentence and a line that is too wide', async () => {
  const page = await journey.newPage();
  await page.goto('/connexion');
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div id="large">x</div><p id="pale">Trop pâle</p>`,
      );
    document.getElementById('large')?.style.setProperty('width', '900px');
    document.getElementById('pale')?.style.setProperty('color', '#ddd');
  });
  const faults = await accessibilityFaults(page);
  expect(faults.some((fault) => fault.includes('image-alt'))).toBe(true);
  expect(faults.some((fault) => fault.includes('color-contrast'))).toBe(true);
  expect(faults.some((fault) => fault.startsWith('320 px') && fault.endsWith('too wide'))).toBe(true);
});

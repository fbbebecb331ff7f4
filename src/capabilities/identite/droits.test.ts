import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';

const test = useHouse();

describe('the page of who may do what', () => {
  it('names what every right of the house is about, each thing once', async () => {
    const direction = await test.signIn(await test.createOrganisme(), ['direction']);
    const { text } = await direction.get('/reglages/droits');
    const titres = [...text.matchAll(/<h2>([^<]+)<\/h2>/gu)].map(([, titre]) => titre ?? '');
    expect(titres.length).toBeGreaterThan(10);
    expect(titres.filter((titre) => !/^\p{Lu}/u.test(titre))).toEqual([]);
    expect(new Set(titres).size).toBe(titres.length);
  });
});

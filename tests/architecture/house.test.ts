import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFacts, collectRefusals, collectRoutes } from '#platform/http/kernel.ts';
import { capabilities } from '../../src/house.ts';

const house = capabilities({ portier: {} as never, demo: [] });

describe('the house', () => {
  it('can be put together: each route has a declared right, each refusal one sentence, each fact one teller', () => {
    expect(collectRoutes(house).length).toBeGreaterThan(20);
    expect(collectRefusals(house)).toBeTypeOf('function');
    expect(collectFacts(house)).toBeTypeOf('function');
  });

  it('is drawn in ARCHITECTURE.md as the code says it', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const drawn = [...text.matchAll(/^\| ([1-7]) \| (.+) \|$/gmu)].map(([, floor, names]) => [
      Number(floor),
      names?.split(' · '),
    ]);
    const floors = Map.groupBy(house, ({ floor }) => floor);
    const real = [...floors].map(([floor, ones]) => [floor, ones.map(({ name }) => name).toSorted()]);
    expect(drawn).toEqual(real.toSorted(([a], [b]) => Number(b) - Number(a)));
  });
});

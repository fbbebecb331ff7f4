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
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf, withCapability } from './capability.ts';

describe('the scaffold of a capability', () => {
  it('enters the real house at its top', () => {
    const house = withCapability(readFileSync('src/house.ts', 'utf8'), 'mobilite-europe');
    expect(house).toContain(`import { mobiliteEurope } from '#capabilities/mobilite-europe/capability.ts';`);
    expect(house).toMatch(/\n {2}mobiliteEurope,\n\];/u);
  });

  it('refuses a house that it does not recognise', () => {
    expect(() => withCapability('export {};', 'mobilite')).toThrow(/no longer looks as expected/u);
  });

  it('names things after the capability', () => {
    const files = filesOf('mobilite-europe', 6);
    expect(Object.keys(files)).toContain('pages/mobilite-europe.page.tsx');
    expect(files['capability.ts']).toContain(
      `import { pageMobiliteEurope } from './pages/mobilite-europe.page.tsx';`,
    );
  });
});

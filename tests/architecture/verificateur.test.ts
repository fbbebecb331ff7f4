import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/verificateur/';

const imports = globSync(`${FOLDER}**/*.ts`).flatMap((path) => {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, readFileSync(path, 'utf8')).module;
  const from = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.map(() => 'import()'),
  ];
  return from.map((target) => ({ path, target }));
});

const own = ({ path, target }: { path: string; target: string }) =>
  target.startsWith('.') && join(dirname(path), target).startsWith(FOLDER);

describe('the verifier', () => {
  it('shares no code with what it checks, nor with any package', () => {
    expect(imports.length).toBeGreaterThan(30);
    const foreign = imports.filter((edge) => !own(edge));
    expect(foreign.map(({ path, target }) => `${path} → ${target}`).toSorted()).toEqual([
      'src/verificateur/cli.ts → node:fs/promises',
      'src/verificateur/cli.ts → node:util',
    ]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** Project files that it imports, as paths from the root; packages left out. */
  readonly imports: readonly string[];
}

const ALIASES: Readonly<Record<string, string>> = {
  '#platform/': 'src/platform/',
  '#capabilities/': 'src/capabilities/',
  '#engines/': 'src/engines/',
  '#design/': 'src/design/',
  '#tests/': 'tests/',
};

/** Every TypeScript file of the product, with what it imports, read by a real parser. */
export function readSources(): SourceFile[] {
  return globSync('src/**/*.{ts,tsx}')
    .filter((path) => !path.endsWith('.generated.ts'))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const { module, errors } = parseSync(path, text);
      if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
      const specifiers = [
        ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
        ...module.staticExports.flatMap(({ entries }) =>
          entries.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : [moduleRequest.value])),
        ),
      ];
      const imports = [...new Set(specifiers.flatMap((specifier) => resolveImport(path, specifier)))];
      return { path, lines: text.split('\n').length, imports };
    });
}

function resolveImport(from: string, specifier: string): string[] {
  if (specifier.startsWith('.')) return [normalize(join(dirname(from), specifier))];
  for (const [alias, folder] of Object.entries(ALIASES)) {
    if (specifier.startsWith(alias)) return [folder + specifier.slice(alias.length)];
  }
  return [];
}

export const isTest = (path: string): boolean =>
  path.includes('.test.') || path.includes('/fixtures/') || path.startsWith('tests/');

/** The capability that a file belongs to, or null. */
export function capabilityOf(path: string): string | null {
  return /^src\/capabilities\/([^/]+)\//u.exec(path)?.[1] ?? null;
}

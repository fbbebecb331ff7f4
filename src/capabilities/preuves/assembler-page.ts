import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

const FOLDER = new URL('../../verificateur/page/', import.meta.url);
const IMPORT = /^import\s[^;]*?from\s*["'](?<from>[^"']+)["'];$/gmu;
const EXPORT = /^export (?=(?:async function|function|const|class)\b)/gmu;

/**
 * The verifier as one HTML file: its modules with their types taken off, one after the other. Their text is copied, none of it runs
 * here. The page asks the network for nothing, and its own policy (CSP) forbids it to.
 */
export function assemblerPage(): string {
  const script = modules(new URL('page.ts', FOLDER), new Set()).join('\n');
  const style = readFileSync(new URL('page.css', FOLDER), 'utf8');
  const policy = `default-src 'none'; script-src '${fingerprint(script)}'; style-src '${fingerprint(style)}'`;
  return readFileSync(new URL('page.html', FOLDER), 'utf8')
    .replace(
      '<!--policy-->',
      () =>
        `<meta http-equiv="Content-Security-Policy" content="${policy}; base-uri 'none'; form-action 'none'" />`,
    )
    .replace('<!--style-->', () => `<style>${style}</style>`)
    .replace('<!--script-->', () => `<script type="module">${script}</script>`);
}

/** The text of a module after those that it uses, each once. */
function modules(url: URL, seen: Set<string>): readonly string[] {
  if (seen.has(url.href)) return [];
  seen.add(url.href);
  const path = fileURLToPath(url);
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), { sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const before = [...code.matchAll(IMPORT)].flatMap(({ groups }) =>
    modules(new URL(groups?.['from'] ?? '', url), seen),
  );
  return [...before, code.replaceAll(IMPORT, '').replaceAll(EXPORT, '').trim()];
}

const fingerprint = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

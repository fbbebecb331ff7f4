import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';
import type { Asset } from '#design/index.ts';
import type { Capability } from '../capability.ts';
import { HouseFault } from './kernel.ts';

/**
 * The browser modules that capabilities declare, by name. Each is one TypeScript file without imports; its types are
 * stripped at start, so what the browser gets is what one reads.
 */
export function readIslands(capabilities: readonly Capability[]): ReadonlyMap<string, Asset> {
  const islands = new Map<string, Asset>();
  for (const [name, file] of capabilities.flatMap((one) => Object.entries(one.islands ?? {}))) {
    if (islands.has(name)) throw new HouseFault(`Two islands share the name ${name}`);
    islands.set(name, readIsland(name, fileURLToPath(file)));
  }
  return islands;
}

function readIsland(name: string, file: string): Asset {
  const { code, errors } = transformSync(basename(file), readFileSync(file, 'utf8'), { sourcemap: false });
  if (errors.length > 0) throw new HouseFault(`${file}: ${errors[0]?.message}`);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return {
    name,
    url: `/assets/${name}.${hash}.js`,
    contentType: 'text/javascript; charset=utf-8',
    body: Buffer.from(code),
  };
}

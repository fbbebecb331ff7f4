import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { stylesheet } from './stylesheet.ts';

/** A static file of the design. Its address holds the fingerprint of its content: serve it as immutable. */
export interface Asset {
  /** Stable name, such as `app.css`. */
  readonly name: string;
  /** `/assets/<name>.<hash>.<ext>`. */
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Absolute path of the file the body was read from; absent when it is made at start. */
  readonly file?: string;
}

const asset = (name: string, contentType: string, body: Uint8Array, file?: string): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return {
    name,
    url: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`,
    contentType,
    body,
    ...(file && { file }),
  };
};

const fileAsset = (name: string, contentType: string, file: string): Asset =>
  asset(name, contentType, readFileSync(file), file);

const { resolve } = createRequire(import.meta.url);
const fontFile = (subset: string): string =>
  resolve(
    `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`,
  );

/** Pages of this origin are fetched when the pointer rests on their link; never those marked `data-direct`. */
const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/api/*', '/assets/*', '/*?*export=*'] } },
          { not: { selector_matches: '[download],[data-direct],[target]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

const files = [
  fileAsset('texte.woff2', 'font/woff2', fontFile('latin')),
  fileAsset('texte-etendu.woff2', 'font/woff2', fontFile('latin-ext')),
  fileAsset('marque.svg', 'image/svg+xml', fileURLToPath(new URL('marque.svg', import.meta.url))),
  asset(
    'speculation.json',
    'application/speculationrules+json',
    Buffer.from(JSON.stringify(speculationRules)),
  ),
];

const urlIn = (list: readonly Asset[], name: string): string => {
  const found = list.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No asset is named ${name}`);
  return found.url;
};

const sheet = (name: 'app' | 'bare'): Asset =>
  asset(
    `${name}.css`,
    'text/css; charset=utf-8',
    Buffer.from(stylesheet(name, (file) => urlIn(files, file))),
  );

/** Everything the server has to serve for the design, read once at start. */
export const designAssets: readonly Asset[] = [...files, sheet('app'), sheet('bare')];

const urls = new Map(designAssets.map(({ name, url }) => [name, url]));

/** The hashed address of an asset. Throws when no asset has this name: a page must not name a missing file. */
export const assetUrl = (name: string): string => urls.get(name) ?? urlIn(designAssets, name);

/** Value of the `Speculation-Rules` response header: an inline rule set would need an exception in the CSP. */
export const speculationRulesHeader = `"${assetUrl('speculation.json')}"`;

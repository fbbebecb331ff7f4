// Writes the gallery of the design, with its assets beside it: node --import ./scripts/loader.mjs scripts/gallery.ts <folder> [theme]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { designAssets } from '../src/design/assets.ts';
import { galleryPage } from '../src/design/gallery/gallery.page.tsx';
import { renderDocument, type ThemeChoice } from '../src/design/index.ts';

const [folder, theme] = process.argv.slice(2);
if (!folder) throw new Error('Usage: scripts/gallery.ts <folder> [clair|sombre|contraste]');

const write = (path: string, body: string | Uint8Array): void => {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, body);
};

const html = renderDocument(galleryPage(theme as ThemeChoice | undefined));
// Relative addresses, so that the page opens from the disk.
write('index.html', html.replaceAll('"/assets/', '"assets/'));
for (const { url, body } of designAssets) write(url.slice(1), body);
console.log(join(folder, 'index.html'));

import { readFileSync } from 'node:fs';
import { type Coverage, readFontCoverage } from './font-coverage.ts';

const FILES = ['Regular', 'SemiBold'].map(
  (style) => new URL(`./fonts/AtkinsonHyperlegibleNext-${style}.ttf`, import.meta.url),
);

// Libertinus Serif travels inside the compiler and takes over for Greek, Cyrillic and rarer Latin. Ranges drawn by compiler
// 0.7.0 in both weights; a test draws each of them again.
const FALLBACK =
  '20-7e a0-23f 241 243 247-249 24d 250-2e4 2ec-2ee 300-331 338 340-344 34f 351 357-363 374-375 37a-37e 384-38a ' +
  '38c 38e-3a1 3a3-3ce 3d0-3e1 3f0-3f6 3f8-3f9 3fb 3fd-45f 462-463 470-477 490-4c4 4c7-4cc 4d0-4f9 1e00-1e9b 1e9e ' +
  '1ea0-1ef9 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 ' +
  '1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2037 2039-203e 2042 2044 2047-204b 204f 205f-2064 ' +
  '20a2-20a4 20a7-20a8 20ab-20ac 20af 20b1 20bf 2103 2109 2116 2122 2126 212a-212b 2190-2195 2200-220d 2248 ' +
  '2260-2262 2264-2265 25a0-25a1 25b6-25b7 25c6-25c7 25c9-25cc 2605 2639-263a 2660 2663 2665-2666 fffd';

/** Bytes of the fonts handed to the compiler: nothing depends on what the machine has installed. */
export function readFonts(): Buffer[] {
  return FILES.map((file) => readFileSync(file));
}

/** Code points that a document can show, in every style of the family or in the fallback. */
export function createCoverage(): Coverage {
  const [first, ...others] = FILES.map((file) => readFontCoverage(file));
  const covered = new Set([...(first ?? [])].filter((code) => others.every((set) => set.has(code))));
  for (const code of fallbackCodePoints()) covered.add(code);
  return (codePoint) => covered.has(codePoint);
}

/** Code points drawn by the fallback font. */
export function fallbackCodePoints(): number[] {
  return FALLBACK.split(' ').flatMap((range) => {
    const [start = 0, end = start] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: end - start + 1 }, (_, index) => start + index);
  });
}

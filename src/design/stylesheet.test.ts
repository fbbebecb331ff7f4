import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assetUrl, designAssets, speculationRulesHeader } from './assets.ts';
import { minify } from './stylesheet.ts';
import { type Palette, palettes } from './tokens.ts';

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

/** Text colours with the backgrounds they are used on. */
const texts: readonly [keyof Palette, readonly (keyof Palette)[]][] = [
  ['ink', ['paper', 'surface', 'sunken', 'petrolSoft', 'coralSoft', 'greenSoft']],
  ['muted', ['paper', 'surface', 'sunken', 'petrolSoft', 'coralSoft', 'greenSoft']],
  ['petrol', ['paper', 'surface', 'sunken', 'petrolSoft', 'coralSoft', 'greenSoft']],
  ['petrolDeep', ['paper', 'surface', 'sunken', 'petrolSoft']],
  ['coral', ['paper', 'surface', 'sunken', 'coralSoft']],
  ['green', ['paper', 'surface', 'sunken', 'greenSoft']],
  ['onPetrol', ['petrol', 'petrolDeep']],
  ['onCoral', ['coral']],
  ['onFrame', ['frame', 'frameHigh']],
  ['onFrameMuted', ['frame', 'frameHigh']],
];

describe.each(Object.entries(palettes))('theme %s', (name, palette) => {
  const minimum = name.startsWith('contraste') ? 7 : 4.5;

  it.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    `%s on %s is at least ${minimum}:1`,
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(minimum);
    },
  );

  it('shows the edges of fields at 3:1 or more', () => {
    for (const ground of ['paper', 'surface'] as const)
      expect(contrast(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

const css = (name: string): string =>
  Buffer.from(designAssets.find((asset) => asset.name === name)?.body ?? []).toString();

describe('sheets', () => {
  it('stay within their budgets', () => {
    expect(css('app.css').length).toBeLessThan(35_000);
    expect(gzipSync(css('app.css')).length).toBeLessThan(8_500);
    expect(css('bare.css').length).toBeLessThan(13_000);
  });

  it('name existing assets, existing properties and nothing from elsewhere', () => {
    const all = css('app.css') + css('bare.css');
    expect(all).not.toMatch(/asset:|https?:|@import/);
    for (const [, url] of all.matchAll(/url\((\/assets\/[^)]+)\)/g))
      expect(designAssets.map((asset) => asset.url)).toContain(url);
    const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, property]) => property));
    for (const [, property] of all.matchAll(/var\((--[\w-]+)/g)) expect(defined).toContain(property);
  });

  it('are balanced after minification', () => {
    expect(css('app.css').split('{').length).toBe(css('app.css').split('}').length);
    expect(minify('a :b {\n  color: red; /* no */\n  margin: 0.5rem -0.5em 10.5px;\n}\n')).toBe(
      'a :b{color:red;margin:.5rem -.5em 10.5px}',
    );
  });
});

describe('assets', () => {
  it('have hashed addresses and the content of their file', () => {
    for (const { url } of designAssets) expect(url).toMatch(/^\/assets\/[\w-]+\.[0-9a-f]{10}\.\w+$/);
    const files = designAssets.filter(({ file }) => file);
    expect(files.length).toBeGreaterThan(2);
    for (const { file = '', body } of files) expect(readFileSync(file).equals(body)).toBe(true);
    expect(speculationRulesHeader).toBe(`"${assetUrl('speculation.json')}"`);
    expect(() => assetUrl('absent.css')).toThrow('absent.css');
  });
});

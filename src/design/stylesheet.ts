import { readFileSync } from 'node:fs';
import { palettes, type Palette } from './tokens.ts';

/** Files of each sheet, in cascade order. `bare` is what the signing page needs, without a font to fetch. */
const sheets = {
  app: `font tokens base layout header account nav public button form table signal card
    controls facts code chart matrix week board motion print`,
  bare: 'tokens base button form signal code room bare',
} as const;

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declarations = (palette: Palette, scheme: 'light' | 'dark'): string =>
  Object.entries(palette).reduce(
    (css, [name, value]) => `${css}--${dashed(name)}:${value};`,
    `color-scheme:${scheme};`,
  );

/** The custom properties of every theme: the reader's system decides, unless `data-theme` does. */
const themes = (): string => {
  const { clair, sombre, contraste, contrasteSombre } = palettes;
  const byDefault = ':root:not([data-theme])';
  return `@layer tokens{:root{${declarations(clair, 'light')}}
@media screen and (prefers-color-scheme:dark){${byDefault}{${declarations(sombre, 'dark')}}}
@media screen{[data-theme=sombre]{${declarations(sombre, 'dark')}}}
@media (prefers-contrast:more){${byDefault}{${declarations(contraste, 'light')}}}
@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){${byDefault}{${declarations(contrasteSombre, 'dark')}}}
[data-theme=contraste]{${declarations(contraste, 'light')}}}`;
};

/** Removes comments and needless spaces; strings of our sheets hold neither braces nor double spaces. */
export const minify = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/([^0-9])0\./g, '$1.')
    .trim();

/** `.t9{--t:9}`…: hours, five minutes and lanes of the week grid. */
const weekClasses = (): string => {
  const series: Readonly<Record<string, number>> = { t: 23, u: 11, x: 24, y: 11, v: 5, l: 6 };
  const rules = Object.entries(series).flatMap(([name, last]) =>
    Array.from({ length: last + 1 }, (_, value) => `.${name}${value}{--${name}:${value}}`),
  );
  return `@layer components{${rules.join('')}}`;
};

const layers = '@layer tokens,base,layout,components,print;';

/** One sheet, minified. `asset:name` in a source becomes the hashed address that `urlOf` gives. */
export const stylesheet = (sheet: keyof typeof sheets, urlOf: (name: string) => string): string => {
  const sources = sheets[sheet]
    .split(/\s+/)
    .map((name) => readFileSync(new URL(`css/${name}.css`, import.meta.url), 'utf8'));
  const week = sheet === 'app' ? weekClasses() : '';
  const css = minify([layers, themes(), week, ...sources].join('\n'));
  return css.replace(/asset:([\w.-]+)/g, (_, name: string) => urlOf(name));
};

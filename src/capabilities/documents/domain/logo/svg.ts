import { refusable } from '#platform/input/refusal.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { XmlElement } from '#platform/xml/element.ts';
import { readXml } from '#platform/xml/read-xml.ts';
import { writeXml, type XmlOutput } from '#platform/xml/write-xml.ts';
import { LOGO_OCTETS_MAXIMUM, type RefusLogo } from './logo.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What draws a shape, and what shapes are painted with. Everything else is refused by its name, or left out when it shows nothing. */
const DESSINS = new Set(
  (
    'svg g defs path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask ' +
    'use symbol style title desc'
  ).split(' '),
);
/** Says nothing on the page: left out. */
const MUETS = new Set(['metadata']);
const COPIES_MAXIMUM = 20;
const ELEMENTS_MAXIMUM = 5_000;
/** Attributes are names of plain letters: no event, no prefix (but the old way to write a link). */
const ATTRIBUT = /^(?!on|data-)[a-zA-Z][a-zA-Z-]*\d?$/u;
/** A style that reaches outside the file, or hides what it does. */
const STYLE_INTERDIT = /@|\\|\/\*|expression|javascript|url\((?!\s*["']?#)/iu;

/** True when the text begins as an SVG does, whatever its name says. */
export const estSvg = (octets: Buffer): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(?:\w+:)?svg[\s>]/u.test(
    octets
      .subarray(0, 4096)
      .toString('utf8')
      .replace(/^\ufeff/u, ''),
  );

class Interdit extends Error {
  readonly element: string;
  constructor(element: string) {
    super(element);
    this.element = element;
  }
}

/** An SVG written anew from what it draws: no script, link, picture, animation nor text comes through (SVG 2, § 2.6). */
export async function nettoyerSvg(octets: Uint8Array): Promise<Result<Uint8Array, RefusLogo>> {
  const lu = await refusable(() => readXml(octets, LOGO_OCTETS_MAXIMUM));
  if (!lu.ok || lu.value.namespace !== SVG || lu.value.name !== 'svg') return refuse('LogoAbime');
  const restent = { elements: ELEMENTS_MAXIMUM, copies: COPIES_MAXIMUM };
  try {
    const dessin = dessiner(lu.value, restent);
    if (dessin === null) return refuse('LogoAbime');
    const racine = { ...dessin, attributes: { ...dessin.attributes, xmlns: SVG } };
    return ok(new TextEncoder().encode(writeXml(racine)));
  } catch (error) {
    if (error instanceof Interdit) return refuse('LogoNonDessine', { element: error.element });
    throw error;
  }
}

function dessiner(element: XmlElement, restent: { elements: number; copies: number }): XmlOutput | null {
  const { name, namespace, children, text } = element;
  if (namespace !== SVG || MUETS.has(name)) return null;
  if (!DESSINS.has(name)) throw new Interdit(name);
  restent.elements -= 1;
  restent.copies -= name === 'use' ? 1 : 0;
  if (restent.elements < 0 || restent.copies < 0) throw new Interdit(name);
  const attributes = attributsDe(element);
  if (name === 'style' && STYLE_INTERDIT.test(text)) throw new Interdit('style');
  if (children.length === 0) return { name, attributes, content: text.trim() };
  const content = children.flatMap((child) => dessiner(child, restent) ?? []);
  return { name, attributes, content };
}

function attributsDe({ name, attributes }: XmlElement): Record<string, string> {
  const gardes: Record<string, string> = {};
  for (const [nom, valeur] of attributes) {
    if (nom === 'href' || nom === 'xlink:href') {
      if (!valeur.trim().startsWith('#')) throw new Interdit(name);
      gardes['href'] = valeur.trim();
    } else if (nom !== 'xmlns' && ATTRIBUT.test(nom)) {
      if (STYLE_INTERDIT.test(valeur)) throw new Interdit(name);
      gardes[nom] = valeur;
    }
  }
  return gardes;
}

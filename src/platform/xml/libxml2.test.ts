import * as fc from 'fast-check';
import { XmlCData, XmlDocument, XmlElement as OracleElement, XmlText, XmlTreeNode } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { refusable } from '../input/refusal.ts';
import type { XmlElement } from './element.ts';
import { readXml } from './read-xml.ts';

const refusalOf = (text: string) => refusable(() => readXml(Buffer.from(text)));

const word = fc.string({ unit: fc.constantFrom(...'abé &<>"\'\n\t'), maxLength: 6 });
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom('a', 'b-c', 'é'), fc.option(word), fc.array(tie('content'), { maxLength: 3 }))
    .map(
      ([name, value, content]) =>
        `<${name}${value === null ? '' : ` x="${escape(value)}"`}>${content.join('')}</${name}>`,
    ),
  content: fc.oneof(
    { maxDepth: 4 },
    word.map(escape),
    tie('element'),
    fc.constantFrom('<!-- é -->', '<![CDATA[<]]>', '&#233;', '<a/>'),
  ),
}));

function oracle(xml: string): unknown {
  try {
    using document = XmlDocument.fromString(xml);
    return simplified(document.root);
  } catch {
    return 'refused';
  }
}

function simplified(node: OracleElement): unknown {
  const children: unknown[] = [];
  let text = '';
  for (
    let child = node.firstChild;
    child !== null;
    child = child instanceof XmlTreeNode ? child.next : null
  ) {
    if (child instanceof OracleElement) children.push(simplified(child));
    else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  return { name: node.name, x: node.attr('x')?.value, text, children };
}

const ours = ({ name, attributes, text, children }: XmlElement): unknown => ({
  name,
  x: attributes.get('x'),
  text,
  children: children.map(ours),
});

async function read(xml: string): Promise<unknown> {
  const answer = await refusalOf(xml);
  return answer.ok ? ours(answer.value) : 'refused';
}

/** libxml2 is the oracle: what we accept, it accepts, and understands alike. */
describe('readXml against libxml2', () => {
  it('reads the same tree', async () => {
    await fc.assert(
      fc.asyncProperty(element, async (xml) => {
        expect(await read(xml)).toEqual(oracle(xml));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses the same faults', async () => {
    const fault = fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      '=',
      ' ',
      'x',
      '-->',
      ']]>',
      '</a>',
      '<!--',
      '&#0;',
      '\u0007',
    );
    await fc.assert(
      fc.asyncProperty(element, fc.nat(), fc.nat(2), fault, async (xml, at, removed, inserted) => {
        const index = at % (xml.length + 1);
        const mutated = xml.slice(0, index) + inserted + xml.slice(index + removed);
        fc.pre(mutated.isWellFormed());
        expect(await read(mutated)).toEqual(oracle(mutated));
      }),
      { numRuns: 3_000 },
    );
  });
});

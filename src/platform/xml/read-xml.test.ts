import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusable } from '../input/refusal.ts';
import { elementsAt, textAt } from './element.ts';
import { readXml, readXmlElements } from './read-xml.ts';
import { XmlScanner } from './scanner.ts';
import { writeXml, xml } from './write-xml.ts';

const refusalOf = (xml: string) => refusable(() => readXml(Buffer.from(xml)));

describe('readXml', () => {
  it('gives the tree, its texts, attributes, namespaces and lines', async () => {
    const root = await readXml(
      Buffer.from(
        '<?xml version="1.0"?>\n<f:fiche xmlns:f="urn:f" n="1">\n<!-- note -->\n<titre lang="fr">Médiation &amp; <![CDATA[<numérique>]]></titre>\n<vide/></f:fiche>',
      ),
    );
    expect([root.name, root.namespace, root.attributes.get('n')]).toEqual(['fiche', 'urn:f', '1']);
    expect(textAt(root, 'titre')).toBe('Médiation & <numérique>');
    expect(elementsAt(root, 'titre')[0]).toMatchObject({ line: 4, namespace: '' });
    expect(textAt(root, 'absent', 'plus loin')).toBe('');
  });

  it.each([
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'XmlDtdInterdite',
    ],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY b "&a;&a;">]><a>&b;</a>', 'XmlDtdInterdite'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "https://exemple.org/a.dtd"><a/>', 'XmlDtdInterdite'],
    ['an unknown entity', '<a>\n&nbsp;</a>', 'XmlMalForme'],
    ['200 000 nested tags', '<a>'.repeat(200_000), 'XmlTropProfond'],
    ['an attribute of 64 MB', `<a x="${'y'.repeat(40_000_000)}"/>`, 'XmlTropVolumineux'],
    ['a text of 40 MB', `<a>${'y'.repeat(40_000_000)}</a>`, 'XmlTropVolumineux'],
    ['a NUL', '<a>\0</a>', 'FichierBinaire'],
    ['a control character', '<a>&#1;</a>', 'XmlMalForme'],
    ['an element left open', '<a><b></a>', 'XmlMalForme'],
    ['two roots', '<a/><b/>', 'XmlMalForme'],
    ['no element', 'Bonjour', 'XmlMalForme'],
    ['a prefix from nowhere', '<x:a/>', 'XmlMalForme'],
  ])('refuses %s', async (_, xml, refus) => {
    const bytes = Buffer.from(xml);
    expect(await refusable(() => readXml(bytes))).toMatchObject({ ok: false, refusal: { refus } });
  });

  it('tells the line of the fault', async () => {
    expect(await refusalOf('<a>\n<b>\n</c></a>')).toEqual({
      ok: false,
      refusal: { refus: 'XmlMalForme', line: 3 },
    });
  });

  it('takes hostile names for what they are: names', async () => {
    const root = await readXml(Buffer.from('<__proto__ constructor="x"><toString/></__proto__>'));
    expect([root.name, root.attributes.get('constructor'), root.children[0]?.name]).toEqual([
      '__proto__',
      'x',
      'toString',
    ]);
  });
});

describe('readXmlElements', () => {
  it('gives the records of a large document one by one, with their lines', async () => {
    const record = `<FICHE><NUMERO>1</NUMERO><TEXTE>${'é'.repeat(5_000)}</TEXTE></FICHE>\n`;
    async function* document(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<FICHES>\n');
      for (let index = 0; index < 5_000; index += 1) yield Buffer.from(record);
      yield Buffer.from('</FICHES>');
    }
    let count = 0;
    let last = 0;
    for await (const fiche of readXmlElements(document(), 'FICHE')) {
      count += 1;
      last = fiche.line;
    }
    expect({ count, last }).toEqual({ count: 5_000, last: 5_001 });
  });
});

function events(pieces: readonly string[]): string {
  let told = '';
  const scanner = new XmlScanner({
    open: (name, attributes, line) => (told += `<${name} ${[...attributes].join()} ${line}>`),
    text: (value) => (told += value),
    close: (line) => (told += `</${line}>`),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return told;
}

describe('XmlScanner', () => {
  it('tells the same wherever the text is cut', () => {
    const document = '<?x?>\r\n<a b="1>2"\r>é&amp;\r<!-- > --><![CDATA[<]]>\n<c/></a >\n';
    fc.assert(
      fc.property(fc.array(fc.nat(document.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), document.length];
        const pieces = at.slice(1).map((end, index) => document.slice(at[index], end));
        expect(events(pieces)).toBe('<a b,1>2 2>é&\n<\n<c  5></5></5>');
      }),
    );
  });
});

describe('writeXml', () => {
  it('is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const legal = text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu, '');
        const root = await readXml(
          Buffer.from(writeXml(xml('a', [xml('b', text, { c: 'é"<\t\n' }), undefined]))),
        );
        expect(root.children[0]?.text).toBe(legal);
        expect(root.children[0]?.attributes.get('c')).toBe('é"<\t\n');
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { jpeg, png, svg } from '../../fixtures/logos.ts';
import { lireLogo } from './lire-logo.ts';

const texteDe = async (contenu: Uint8Array): Promise<string> => {
  const lu = await lireLogo(contenu);
  if (!lu.ok) throw new Error(JSON.stringify(lu.refusal));
  return Buffer.from(lu.value.octets).toString('latin1');
};
const refusDe = async (contenu: Uint8Array): Promise<string | null> => {
  const lu = await lireLogo(contenu);
  return lu.ok ? null : lu.refusal.refus;
};

describe('logo', () => {
  it('est reconnu à ses octets et rendu sans ce qui ne se dessine pas', async () => {
    expect(await texteDe(png(64, 32, { tEXt: 'Author\0Nom' }))).not.toContain('Nom');
    expect(await texteDe(jpeg())).not.toContain('48.6833');
    expect(await texteDe(Buffer.concat([png(64, 32), Buffer.from('<?php')]))).not.toContain('php');
    expect(await texteDe(Buffer.concat([jpeg(), Buffer.from('PK\u0003\u0004')]))).not.toContain('PK');
  });

  it('reste le même, nettoyé deux fois', async () => {
    for (const image of [png(64, 32), jpeg(), svg('<path d="M0 0h40v20z" fill="#0d5463"/>')]) {
      const une = await texteDe(image);
      expect(await texteDe(Buffer.from(une, 'latin1'))).toBe(une);
    }
  });

  it.each([
    ['LogoVide', Buffer.alloc(0)],
    ['LogoTropLourd', Buffer.concat([png(64, 32), Buffer.alloc(512 * 1024)])],
    ['LogoDAutreType', Buffer.from('GIF89a')],
    ['LogoDAutreType', Buffer.from('<html><svg></svg></html>')],
    ['LogoDimensions', png(20_000, 20_000)],
    ['LogoDimensions', png(16, 16)],
    ['LogoAbime', png(64, 32).subarray(0, 60)],
    ['LogoAbime', jpeg().subarray(0, 300)],
    ['LogoAbime', svg('<g>').subarray(0, 60)],
  ])('%s', async (refus, contenu) => {
    expect(await refusDe(contenu)).toBe(refus);
  });

  it('n’est pas un PNG dont un octet a changé', async () => {
    const image = png(64, 32);
    image[45] = (image[45] ?? 0) ^ 1;
    expect(await refusDe(image)).toBe('LogoAbime');
  });
});

describe('logo SVG', () => {
  it('garde ce qui dessine et perd le reste', async () => {
    const dessin = await texteDe(
      svg(
        '<metadata>Auteur secret</metadata><style>.a{fill:#0d5463}</style><defs><linearGradient id="d"><stop offset="0"/></linearGradient></defs>' +
          '<path class="a" d="M0 0h40v20z" onclick="alert(1)" data-x="1" style="fill:url(#d)"/>',
      ),
    );
    expect(dessin).toContain('d="M0 0h40v20z"');
    expect(dessin).toContain('url(#d)');
    for (const perdu of ['secret', 'onclick', 'data-x']) expect(dessin).not.toContain(perdu);
  });

  it.each([
    ['script', '<script>alert(1)</script>'],
    ['image', '<image href="http://ailleurs.example/x.png"/>'],
    ['foreignObject', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['a', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ['animate', '<animate attributeName="href"/>'],
    ['text', '<text>Campus</text>'],
    ['use', '<use href="http://ailleurs.example/x.svg#a"/>'],
    ['use', '<use href="#a"/>'.repeat(21)],
    ['style', '<style>@import url(http://ailleurs.example)</style>'],
    ['rect', '<rect style="fill:url(http://ailleurs.example#a)"/>'],
    ['rect', String.raw`<rect fill="u\72l(http://ailleurs.example)"/>`],
    ['path', '<path d="M0 0"/>'.repeat(5_001)],
  ])('refuse ce qui n’est pas un dessin : %s', async (element, dedans) => {
    expect(await lireLogo(svg(dedans))).toEqual({ ok: false, refusal: { refus: 'LogoNonDessine', element } });
  });

  it('refuse un fichier qui déclare ses propres entités', async () => {
    const piege = Buffer.from(
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="&x;"/></svg>',
    );
    expect(await refusDe(piege)).toBe('LogoAbime');
    const dtd = Buffer.concat([
      Buffer.from('<!--x--><svg xmlns="http://www.w3.org/2000/svg"/>').subarray(0, 8),
      Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg/>'),
    ]);
    expect(await refusDe(dtd)).toBe('LogoDAutreType');
  });
});

describe('n’importe quels octets', () => {
  it('donnent une image ou un refus, jamais une panne', async () => {
    const images = [png(64, 32), jpeg(), svg('<path d="M0 0h40v20z"/>')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...images),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        fc.nat(700),
        async (image, changements, coupe) => {
          const octets = Buffer.from(image.subarray(0, image.length - (coupe % image.length)));
          for (const [ou, quoi] of changements) octets[ou % Math.max(1, octets.length)] = quoi;
          const lu = await lireLogo(octets);
          expect(lu.ok ? lu.value.octets.length : lu.refusal.refus.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

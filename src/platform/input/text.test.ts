import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf, limited } from './bytes.ts';
import { inputSentence } from './messages.fr.ts';
import { refusable } from './refusal.ts';
import { decodeText, decodeXml } from './text.ts';

const SENTENCE = 'Élève;Accès à la médiation numérique\nZoé;« oui » — 12 €\n';
const LATIN = 'Élève;Accès à la médiation\n';

async function read(bytes: Uint8Array, decode = decodeText): Promise<string> {
  return (await Array.fromAsync(decode(chunksOf(bytes)))).join('');
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark', async () => {
    expect(await read(Buffer.from(SENTENCE))).toBe(SENTENCE);
    expect(await read(Buffer.from(`\uFEFF${SENTENCE}`))).toBe(SENTENCE);
  });

  it.each([
    ['little endian, marked', utf16(SENTENCE, 'le', true)],
    ['big endian, marked', utf16(SENTENCE, 'be', true)],
    ['little endian', utf16(SENTENCE, 'le', false)],
    ['big endian', utf16(SENTENCE, 'be', false)],
  ])('reads UTF-16 %s', async (_, bytes) => {
    expect(await read(bytes)).toBe(SENTENCE);
  });

  it('reads Windows-1252 when the first accent is not UTF-8', async () => {
    expect(await read(Buffer.from(LATIN, 'latin1'))).toBe(LATIN);
    expect(await read(Buffer.from('prix;12 \x80', 'latin1'))).toBe('prix;12 €');
  });

  it('decides on the first accent wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 70_000 }),
        fc.constantFrom('utf8' as const, 'latin1' as const),
        fc.boolean(),
        async (filler, encoding, atTheEnd) => {
          const text = `${'a'.repeat(filler)}é${atTheEnd ? '' : `${'b'.repeat(70_000)}à`}`;
          expect(await read(Buffer.from(text, encoding))).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses binary content and names the line', async () => {
    const answer = await refusable(() => read(Buffer.from('nom\nZo\0é')));
    expect(answer).toEqual({ ok: false, refusal: { refus: 'FichierBinaire', line: 2 } });
  });

  it('refuses text that stops being UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('é\n'.repeat(40_000)), Buffer.from('caf\xE9\n', 'latin1')]);
    const answer = await refusable(() => read(bytes));
    expect(answer).toEqual({ ok: false, refusal: { refus: 'EncodageIncoherent', line: 40_001 } });
  });
});

describe('decodeXml', () => {
  it('follows the declared encoding', async () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-15"?><m>élève 5 €</m>';
    const bytes = Buffer.from(xml.replace('€', '\xA4'), 'latin1');
    expect(await read(bytes, decodeXml)).toBe(xml);
  });

  it('refuses an encoding that nobody uses any more', async () => {
    const answer = await refusable(() =>
      read(Buffer.from('<?xml version="1.0" encoding="UTF-7"?><m/>'), decodeXml),
    );
    expect(answer).toEqual({ ok: false, refusal: { refus: 'EncodageInconnu', encoding: 'UTF-7' } });
  });

  it('does not guess: declared UTF-8 has to be UTF-8', async () => {
    const answer = await refusable(() => read(Buffer.from('<m>é</m>', 'latin1'), decodeXml));
    expect(answer).toEqual({ ok: false, refusal: { refus: 'EncodageIncoherent', line: 1 } });
  });
});

describe('limited', () => {
  it('refuses an empty file and one that is too large', async () => {
    const empty = await refusable(() => Array.fromAsync(limited(new Uint8Array(), 10)));
    expect(empty).toEqual({ ok: false, refusal: { refus: 'FichierVide' } });
    const large = await refusable(() => Array.fromAsync(limited(Buffer.alloc(3_000_000), 2_000_000)));
    expect(large).toEqual({ ok: false, refusal: { refus: 'FichierTropVolumineux', maxBytes: 2_000_000 } });
  });
});

describe('inputSentence', () => {
  it('speaks French with its typography', () => {
    expect(inputSentence({ refus: 'FichierTropVolumineux', maxBytes: 20_000_000 })).toBe(
      'Le fichier dépasse la taille acceptée (20 Mo).',
    );
    expect(inputSentence({ refus: 'TableauColonnesManquantes', columns: ['Nom', 'Prénom'] })).toBe(
      'Il manque les colonnes «\u00a0Nom\u00a0», «\u00a0Prénom\u00a0».',
    );
  });
});

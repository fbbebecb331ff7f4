import { refuseInput } from './refusal.ts';

/** Encodings that an XML file may declare, by the label that it uses. ISO-8859-1 is read as Windows-1252, its superset. */
const XML_ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

/** Share of NUL bytes in one position of the pair from which an unmarked text is taken for UTF-16. */
const UTF16_SHARE = 0.4;

/** Encoding told by the first bytes alone: a byte order mark, or the rhythm of UTF-16 without mark. */
export function markedEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return utf16ByRhythm(head);
}

/** Encoding of an XML document from its first bytes. Refuses `EncodageInconnu`. */
export function xmlEncoding(head: Uint8Array): string {
  const marked = markedEncoding(head);
  if (marked !== undefined) return marked;
  const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(
    Buffer.from(head.subarray(0, 256)).toString('latin1'),
  );
  const declared = declaration?.[1];
  if (declared === undefined) return 'utf-8';
  const known = XML_ENCODINGS[declared.toLowerCase()];
  return known ?? refuseInput({ refus: 'EncodageInconnu', encoding: declared });
}

function utf16ByRhythm(head: Uint8Array): string | undefined {
  const pairs = Math.floor(head.byteLength / 2);
  if (pairs < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  if (odd / pairs > UTF16_SHARE && even === 0) return 'utf-16le';
  if (even / pairs > UTF16_SHARE && odd === 0) return 'utf-16be';
  return undefined;
}

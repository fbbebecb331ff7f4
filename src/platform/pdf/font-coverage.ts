import { readFileSync } from 'node:fs';

/** Answers whether a code point has a glyph. */
export type Coverage = (codePoint: number) => boolean;

const CMAP = 0x636d6170;

/** Reads which code points a TrueType font draws, from its Unicode `cmap` (OpenType 1.9, formats 4 and 12). */
export function readFontCoverage(path: string | URL): ReadonlySet<number> {
  const file = readFileSync(path);
  const cmap = table(file, CMAP);
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, found);
    if (format === 12) addGroups(subtable, found);
  }
  return found;
}

function table(file: Buffer, tag: number): Buffer {
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    if (file.readUInt32BE(entry) === tag) return file.subarray(file.readUInt32BE(entry + 8));
  }
  throw new Error('the font has no cmap table');
}

function addSegments(subtable: Buffer, found: Set<number>): void {
  const segments = subtable.readUInt16BE(6) / 2;
  const ends = 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment++) {
    const start = subtable.readUInt16BE(starts + segment * 2);
    const end = subtable.readUInt16BE(ends + segment * 2);
    const delta = subtable.readUInt16BE(deltas + segment * 2);
    const offset = subtable.readUInt16BE(offsets + segment * 2);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const at = offsets + segment * 2 + offset + (code - start) * 2;
      const glyph = offset === 0 ? code : subtable.readUInt16BE(at);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

function addGroups(subtable: Buffer, found: Set<number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    for (let code = subtable.readUInt32BE(at); code <= subtable.readUInt32BE(at + 4); code++) found.add(code);
  }
}

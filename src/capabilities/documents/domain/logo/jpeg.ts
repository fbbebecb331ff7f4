import { ok, refuse, type Result } from '#platform/result.ts';
import { type RefusLogo, refusDesDimensions } from './logo.ts';

const [SOI, EOI, SOS, APP0, APP14] = [0xd8, 0xd9, 0xda, 0xe0, 0xee];
/** Frames that every reader draws: baseline, extended, progressive. */
const IMAGES = new Set([0xc0, 0xc1, 0xc2]);
/** Tables and frames; of the application segments, the two that say how colours are read. The place of a photograph goes. */
const GARDES = new Set([...IMAGES, 0xc4, 0xdb, 0xdd, SOS, APP0, APP14]);

export const estJpeg = (octets: Buffer): boolean => octets.subarray(0, 3).toString('hex') === 'ffd8ff';

/** A JPEG (ITU-T T.81, annex B) without its metadata nor anything after its end. */
export function nettoyerJpeg(octets: Buffer): Result<Uint8Array, RefusLogo> {
  const gardes: Buffer[] = [Buffer.from([0xff, SOI])];
  let position = 2;
  let dessinee = false;
  while (position + 4 <= octets.length + 2) {
    if (octets[position] !== 0xff) return refuse('LogoAbime');
    const marque = octets[position + 1] ?? 0;
    if (marque === 0xff) {
      position += 1;
      continue;
    }
    if (marque === EOI) {
      if (!dessinee) return refuse('LogoAbime');
      return ok(new Uint8Array(Buffer.concat([...gardes, Buffer.from([0xff, EOI])])));
    }
    const segment = lireSegment(octets, position);
    if (segment === null) return refuse('LogoAbime');
    if (IMAGES.has(marque)) {
      const refus = refusDesDimensions(segment.readUInt16BE(7), segment.readUInt16BE(5));
      if (refus) return { ok: false, refusal: refus };
      dessinee = true;
    }
    const fin = marque === SOS ? finDuFlux(octets, position + segment.length) : position + segment.length;
    if (GARDES.has(marque)) gardes.push(octets.subarray(position, fin));
    position = fin;
  }
  return refuse('LogoAbime');
}

/** A marker and its data; null when they go past the end. */
function lireSegment(octets: Buffer, position: number): Buffer | null {
  if (position + 4 > octets.length) return null;
  const fin = position + 2 + octets.readUInt16BE(position + 2);
  const segment = octets.subarray(position, fin);
  const minimum = IMAGES.has(octets[position + 1] ?? 0) ? 10 : 4;
  return fin <= octets.length && segment.length >= minimum ? segment : null;
}

/** Where compressed data ends: the next marker that is neither a stuffed byte nor a restart. */
function finDuFlux(octets: Buffer, debut: number): number {
  let position = debut;
  for (;;) {
    position = octets.indexOf(0xff, position);
    if (position === -1) return octets.length;
    const suivant = octets[position + 1] ?? 0;
    if (suivant !== 0 && !(suivant >= 0xd0 && suivant <= 0xd7)) return position;
    position += 2;
  }
}

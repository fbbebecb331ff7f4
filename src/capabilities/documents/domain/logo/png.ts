import { crc32 } from 'node:zlib';
import { refuse, ok, type Result } from '#platform/result.ts';
import { type RefusLogo, refusDesDimensions } from './logo.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a picture is drawn from. Texts, dates, profiles and animations are left out. */
const GARDES = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'pHYs']);

export const estPng = (octets: Buffer): boolean => octets.subarray(0, 8).equals(SIGNATURE);

/** A PNG (W3C, third edition, § 5) without what is not drawn; refused when a chunk is not what its sum says. */
export function nettoyerPng(octets: Buffer): Result<Uint8Array, RefusLogo> {
  const gardes: Buffer[] = [SIGNATURE];
  let position = SIGNATURE.length;
  let premier = true;
  while (position + 12 <= octets.length) {
    const longueur = octets.readUInt32BE(position);
    const fin = position + 12 + longueur;
    if (fin > octets.length) return refuse('LogoAbime');
    const contenu = octets.subarray(position + 4, fin - 4);
    if (crc32(contenu) !== octets.readUInt32BE(fin - 4)) return refuse('LogoAbime');
    const nom = contenu.subarray(0, 4).toString('latin1');
    if (premier !== (nom === 'IHDR') || (premier && longueur !== 13)) return refuse('LogoAbime');
    if (premier) {
      const refus = refusDesDimensions(contenu.readUInt32BE(4), contenu.readUInt32BE(8));
      if (refus) return { ok: false, refusal: refus };
    }
    premier = false;
    if (GARDES.has(nom)) gardes.push(octets.subarray(position, fin));
    if (nom === 'IEND') return ok(new Uint8Array(Buffer.concat(gardes)));
    position = fin;
  }
  return refuse('LogoAbime');
}

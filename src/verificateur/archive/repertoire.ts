import { type Bytes, fromUtf8 } from '../octets.ts';
import { ArchiveFault } from './refus-archive.ts';

/** A file of the archive, as its directory describes it. Sizes in bytes. */
export interface Member {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** What an archive may cost: far above a session's bundle, far below what fills a phone. */
export const ZIP_LIMITS = { bytes: 300e6, members: 5_000, member: 100e6, total: 400e6, ratio: 300 } as const;

const END = 0x06054b50;
const END_BYTES = 22;
const MEMBER = 0x02014b50;
const MEMBER_BYTES = 46;
/** Below this size a high ratio costs nothing: much JSON packs very well. */
const HARMLESS = 2e6;

/** Reads the directory of an archive and refuses it before anything is unpacked. */
export function readDirectory(zip: Bytes): readonly Member[] {
  if (zip.length > ZIP_LIMITS.bytes) throw new ArchiveFault('archive-trop-grande');
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_BYTES;
  // Our archives carry no comment: the end record is the last thing. Anything else was cut, or added to.
  if (end < 0 || view.getUint32(end, true) !== END) throw new ArchiveFault(startsLikeZip(zip));
  const count = view.getUint16(end + 10, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (view.getUint32(end + 4, true) !== 0 || count === 0xffff || start === 0xffffffff)
    throw new ArchiveFault('archive-non-prise-en-charge');
  if (count > ZIP_LIMITS.members) throw new ArchiveFault('archive-trop-grande');
  if (start + size !== end) throw new ArchiveFault('archive-coupee');
  const members: Member[] = [];
  let at = start;
  for (let rank = 0; rank < count; rank += 1) {
    if (at + MEMBER_BYTES > end || view.getUint32(at, true) !== MEMBER)
      throw new ArchiveFault('archive-coupee');
    const next = at + MEMBER_BYTES + lengthsOf(view, at);
    if (next > end) throw new ArchiveFault('archive-coupee');
    members.push(readMember(zip, view, at));
    at = next;
  }
  if (at !== end) throw new ArchiveFault('archive-coupee');
  guardNames(members);
  guardSizes(members, start);
  return members;
}

const startsLikeZip = (zip: Bytes) =>
  zip[0] === 0x50 && zip[1] === 0x4b ? 'archive-coupee' : 'archive-illisible';

const lengthsOf = (view: DataView, at: number): number =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

function readMember(zip: Bytes, view: DataView, at: number): Member {
  const flags = view.getUint16(at + 8, true);
  const bytes = zip.slice(at + MEMBER_BYTES, at + MEMBER_BYTES + view.getUint16(at + 28, true));
  const member = {
    name: readName(bytes),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const ciphered = (flags & 1) !== 0;
  const unknown = member.method !== 0 && member.method !== 8;
  const link = ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000;
  if (link) throw new ArchiveFault('archive-chemin', member.name);
  if (ciphered || unknown) throw new ArchiveFault('archive-non-prise-en-charge', member.name);
  return member;
}

function readName(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new ArchiveFault('archive-chemin');
  }
}

const SAFE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._ -]*(?:\/[\p{L}\p{N}][\p{L}\p{M}\p{N}._ -]*){0,3}$/u;

function guardNames(members: readonly Member[]): void {
  const seen = new Set<string>();
  for (const { name } of members) {
    if (name.length > 200 || !SAFE_NAME.test(name)) throw new ArchiveFault('archive-chemin', showable(name));
    // Names that differ only by case or by the writing of accents overwrite each other on many disks.
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new ArchiveFault('archive-nom-en-double', name);
    seen.add(key);
  }
}

const showable = (name: string): string => name.replaceAll(/[^\p{L}\p{N}\p{P} ]/gu, '?').slice(0, 80);

function guardSizes(members: readonly Member[], directory: number): void {
  let total = 0;
  for (const { name, size, packed } of members) {
    total += size;
    const swells = size > HARMLESS && size > packed * ZIP_LIMITS.ratio;
    if (swells || size > ZIP_LIMITS.member || total > ZIP_LIMITS.total)
      throw new ArchiveFault('archive-bombe', name);
  }
  const inOrder = members.toSorted((a, b) => a.offset - b.offset);
  for (const [rank, { name, offset, packed }] of inOrder.entries()) {
    // Members that share their bytes are how small bombs are made.
    const next = inOrder[rank + 1]?.offset ?? directory;
    if (offset + 30 + packed > next) throw new ArchiveFault('archive-bombe', name);
  }
}

import { zipSync, type Zippable } from 'fflate';

/** One archive per way of attacking its reader, with the refusal that it has to meet. */
export interface HostileArchive {
  readonly attack: string;
  readonly bytes: Uint8Array;
  readonly refusal: string;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** An honest archive of text files. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    zippable[name] = typeof content === 'string' ? text(content) : content;
  }
  return zipSync(zippable);
}

export function hostileArchives(): HostileArchive[] {
  const honest = archiveOf({ 'a.txt': 'premier contenu', 'b.txt': 'second contenu' });
  const zeros = new Uint8Array(64_000_000);
  return [
    { attack: 'path up', bytes: archiveOf({ '../../passwd': 'x' }), refusal: 'ArchiveCheminInterdit' },
    { attack: 'absolute path', bytes: archiveOf({ '/etc/passwd': 'x' }), refusal: 'ArchiveCheminInterdit' },
    { attack: 'drive letter', bytes: archiveOf({ 'C:/x.txt': 'x' }), refusal: 'ArchiveCheminInterdit' },
    { attack: 'backslash', bytes: archiveOf({ '..\\x.txt': 'x' }), refusal: 'ArchiveCheminInterdit' },
    {
      attack: 'reversed name',
      bytes: archiveOf({ 'x\u202Etxt.exe': 'x' }),
      refusal: 'ArchiveCheminInterdit',
    },
    { attack: 'symbolic link', bytes: symbolicLink(), refusal: 'ArchiveLienInterdit' },
    {
      attack: 'encrypted',
      bytes: patched(honest, { [LOCAL]: [6, 1], [CENTRAL]: [8, 1] }),
      refusal: 'ArchiveChiffree',
    },
    {
      attack: 'odd method',
      bytes: patched(honest, { [CENTRAL]: [10, 99] }),
      refusal: 'ArchiveCompressionInconnue',
    },
    { attack: 'bomb of zeros', bytes: archiveOf({ 'zeros.csv': zeros }), refusal: 'ArchiveBombe' },
    { attack: 'overlap', bytes: patched(honest, { [CENTRAL]: [42, 0] }), refusal: 'ArchiveBombe' },
    { attack: 'many entries', bytes: manyEntries(100_000), refusal: 'ArchiveTropDeFichiers' },
    {
      attack: 'same name, other case',
      bytes: archiveOf({ 'A.csv': '1', 'a.csv': '2' }),
      refusal: 'ArchiveNomEnDouble',
    },
    {
      attack: 'same name, NFC and NFD',
      bytes: archiveOf({ '\u00E9': '1', 'e\u0301': '2' }),
      refusal: 'ArchiveNomEnDouble',
    },
    { attack: 'cut', bytes: honest.subarray(0, honest.byteLength - 30), refusal: 'ArchiveIllisible' },
    { attack: 'no archive', bytes: text('Bonjour'), refusal: 'ArchiveIllisible' },
  ];
}

/** Archives whose directory looks honest: only unpacking tells. */
export function lyingArchives(): HostileArchive[] {
  const honest = archiveOf({ 'a.txt': 'contenu '.repeat(100) });
  return [
    {
      attack: 'smaller than it says',
      bytes: patched(honest, { [CENTRAL]: [24, 10] }),
      refusal: 'ArchiveAbimee',
    },
    { attack: 'wrong checksum', bytes: patched(honest, { [CENTRAL]: [16, 0] }), refusal: 'ArchiveAbimee' },
  ];
}

/** Writes one byte at an offset of every header that has the signature. */
function patched(
  archive: Uint8Array,
  bytes: Readonly<Record<number, readonly [number, number]>>,
): Uint8Array {
  const copy = Buffer.from(archive);
  for (let at = 0; at + 4 <= copy.byteLength; at += 1) {
    const [offset, value] = bytes[copy.readUInt32LE(at)] ?? [];
    if (offset !== undefined && value !== undefined) copy.writeUInt8(value, at + offset);
  }
  return copy;
}

function symbolicLink(): Uint8Array {
  return zipSync({ lien: [text('/etc/passwd'), { os: 3, attrs: 0o120777 * 0x10000 }] });
}

function manyEntries(count: number): Uint8Array {
  const empty = new Uint8Array();
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}`, empty])), {
    level: 0,
  });
}

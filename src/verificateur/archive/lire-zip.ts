import type { Bytes } from '../octets.ts';
import { crcOf } from './crc.ts';
import { ArchiveFault } from './refus-archive.ts';
import { type Member, readDirectory } from './repertoire.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/**
 * Unpacks an archive (APPNOTE 6.3: stored or deflated), checksums checked.
 * @throws ArchiveFault
 */
export async function readZip(zip: Bytes): Promise<ReadonlyMap<string, Bytes>> {
  const files = new Map<string, Bytes>();
  for (const member of readDirectory(zip)) {
    const bytes = await unpack(member, packedBytes(zip, member));
    if (bytes.length !== member.size || crcOf(bytes) !== member.crc)
      throw new ArchiveFault('archive-abimee', member.name);
    files.set(member.name, bytes);
  }
  return files;
}

function packedBytes(zip: Bytes, { offset, packed, name }: Member): Bytes {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + LOCAL_BYTES > zip.length || view.getUint32(offset, true) !== LOCAL)
    throw new ArchiveFault('archive-coupee', name);
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > zip.length) throw new ArchiveFault('archive-coupee', name);
  return zip.slice(start, start + packed);
}

async function unpack({ method, name, size }: Member, packed: Bytes): Promise<Bytes> {
  if (method === 0) return packed;
  const out = new Uint8Array(size);
  let at = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // What lies about its size stops here: no more memory than was said is ever taken.
      if (at + value.length > size) throw new ArchiveFault('archive-bombe', name);
      out.set(value, at);
      at += value.length;
    }
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('archive-abimee', name);
  }
  return out.subarray(0, at);
}

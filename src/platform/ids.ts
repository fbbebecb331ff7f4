import { createHash, randomBytes } from 'node:crypto';

/** Makes a UUIDv7 (RFC 9562 §5.7): time-ordered, so that new rows land side by side in the index. */
export type NewId = () => string;

/**
 * Makes ids that grow, even within one millisecond (RFC 9562 §6.2, method 1: the 12 bits after the time count): what was
 * written first is read first.
 */
export function createNewId(now: () => number, random: (bytes: number) => Uint8Array): NewId {
  let last = 0;
  let count = 0;
  return () => {
    const at = now();
    if (at > last) [last, count] = [at, 0];
    else if (count < 0xfff) count += 1;
    else [last, count] = [last + 1, 0];
    const bytes = random(10);
    bytes[0] = count >> 8;
    bytes[1] = count & 0xff;
    return uuidV7(last, bytes);
  };
}

/** Random bytes drawn by the kilobyte: a page of forms takes a hundred ids, and drawing costs more than an id. */
function drawnAhead(draw: (bytes: number) => Uint8Array): (bytes: number) => Uint8Array {
  const size = 4096;
  let drawn: Uint8Array = new Uint8Array(0);
  let used = 0;
  return (bytes) => {
    if (used + bytes > drawn.length) [drawn, used] = [draw(size), 0];
    used += bytes;
    return drawn.subarray(used - bytes, used);
  };
}

/** UUIDv7 from the machine's clock and randomness. */
export const newId: NewId = createNewId(Date.now, drawnAhead(randomBytes));

/**
 * UUIDv7 from a time and ten random bytes.
 * @param milliseconds Unix time in milliseconds, 48 bits
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(milliseconds) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * One id made of another and of a part: an act on several rows, sent twice, finds on each row the id that it wrote the first
 * time. UUIDv8 (RFC 9562 §5.8): the time of the seed, then SHA-256 of both.
 */
export function derivedId(seed: string, part: string): string {
  const hash = createHash('sha256').update(`${seed}|${part}`).digest();
  const bytes = Buffer.concat([
    Buffer.from(seed.replaceAll('-', '').slice(0, 12), 'hex'),
    hash.subarray(0, 10),
  ]);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

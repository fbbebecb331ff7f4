import { refuseInput } from './refusal.ts';

/** Bytes of a foreign file: whole in memory, or as they come. */
export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>;

const CHUNK_BYTES = 64 * 1024;

/** The source in pieces of at most 64 KiB, so that no reader holds or rescans more than it needs. */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) return yield* slices(source);
  for await (const chunk of source) yield* slices(chunk);
}

/** Same chunks, refused with `FichierTropVolumineux` as soon as `maxBytes` is passed, `FichierVide` when there are none. */
export async function* limited(source: ByteSource, maxBytes: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunksOf(source)) {
    total += chunk.byteLength;
    if (total > maxBytes) refuseInput({ refus: 'FichierTropVolumineux', maxBytes });
    yield chunk;
  }
  if (total === 0) refuseInput({ refus: 'FichierVide' });
}

/** The whole source in memory, at most `maxBytes`. */
export async function allBytes(source: ByteSource, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limited(source, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += CHUNK_BYTES) {
    yield bytes.subarray(start, start + CHUNK_BYTES);
  }
}

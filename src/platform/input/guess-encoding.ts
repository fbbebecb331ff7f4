import { strictDecoder, type PieceDecoder } from './piece-decoder.ts';

/** A UTF-8 sequence has at most four bytes: fewer after the first accent, and the guess would rest on half a character. */
const SEQUENCE_BYTES = 4;

/**
 * Decodes text that says nothing of its encoding. As long as it is ASCII nothing needs to be known; the first accented
 * character decides between UTF-8 and Windows-1252, whose accented letters are almost never valid UTF-8.
 */
export function guessingDecoder(): PieceDecoder {
  let chosen: PieceDecoder | undefined;
  let pending: Uint8Array = new Uint8Array();
  return {
    decode(piece, last) {
      if (chosen !== undefined) return chosen.decode(piece, last);
      const bytes = pending.byteLength === 0 ? piece : Buffer.concat([pending, piece]);
      const accent = bytes.findIndex((byte) => byte >= 0x80);
      if (accent < 0) {
        pending = new Uint8Array();
        return ascii(bytes);
      }
      if (!last && accent + SEQUENCE_BYTES > bytes.byteLength) {
        pending = bytes.subarray(accent);
        return ascii(bytes.subarray(0, accent));
      }
      chosen = strictDecoder(isUtf8(bytes, last) ? 'utf-8' : 'windows-1252');
      return chosen.decode(bytes, last);
    },
  };
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function isUtf8(bytes: Uint8Array, last: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !last });
    return true;
  } catch {
    return false;
  }
}

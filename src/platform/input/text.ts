import { markedEncoding, xmlEncoding } from './encoding.ts';
import { guessingDecoder } from './guess-encoding.ts';
import { strictDecoder, type PieceDecoder } from './piece-decoder.ts';
import { refuseInput } from './refusal.ts';

/** Enough to see a byte order mark, an XML declaration, or the rhythm of UTF-16. */
const HEAD_BYTES = 1024;

/**
 * Text of a file of unknown encoding: byte order mark, else UTF-16 by its rhythm, else UTF-8, else Windows-1252.
 * Refuses binary content (a NUL character) and text whose encoding changes on the way.
 */
export function decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  return decodeWith(chunks, (head) => {
    const encoding = markedEncoding(head);
    return encoding === undefined ? guessingDecoder() : strictDecoder(encoding);
  });
}

/** Text of an XML file: byte order mark, else the encoding that it declares, else UTF-8 (XML 1.0, appendix F). */
export function decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  return decodeWith(chunks, (head) => strictDecoder(xmlEncoding(head)));
}

async function* decodeWith(
  chunks: AsyncIterable<Uint8Array>,
  choose: (head: Uint8Array) => PieceDecoder,
): AsyncGenerator<string> {
  let decoder: PieceDecoder | undefined;
  let line = 1;
  for await (const { bytes, last } of withHead(chunks)) {
    decoder ??= choose(bytes);
    const text = decodePiece(decoder, bytes, last, line);
    const nul = text.indexOf('\0');
    if (nul >= 0) refuseInput({ refus: 'FichierBinaire', line: line + countLines(text.slice(0, nul)) });
    line += countLines(text);
    if (text !== '') yield text;
  }
}

function decodePiece(decoder: PieceDecoder, bytes: Uint8Array, last: boolean, line: number): string {
  try {
    return decoder.decode(bytes, last);
  } catch (error) {
    // A piece may begin inside a character: its first replacement marks are then no fault.
    const [before = ''] = new TextDecoder()
      .decode(bytes)
      .replace(/^\uFFFD{1,3}/, '')
      .split('\uFFFD', 1);
    return refuseInput({ refus: 'EncodageIncoherent', line: line + countLines(before) }, error);
  }
}

/** Groups the first chunks until the head is whole, and says which chunk is the last. */
async function* withHead(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (held.byteLength >= HEAD_BYTES) {
      yield { bytes: held, last: false };
      held = chunk;
    } else {
      held = Buffer.concat([held, chunk]);
    }
  }
  yield { bytes: held, last: true };
}

/** Line feeds in the text. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Turns bytes into text, piece by piece; throws on bytes that its encoding does not allow. */
export interface PieceDecoder {
  decode(bytes: Uint8Array, last: boolean): string;
}

export function strictDecoder(encoding: string): PieceDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { chunksOf, type ByteSource } from './bytes.ts';

/** A file from outside: bytes received by a form, or a file of the server that a command names. */
export type ForeignFile = Uint8Array | { readonly path: string };

export function bytesOf(file: ForeignFile): ByteSource {
  return file instanceof Uint8Array ? file : createReadStream(file.path);
}

/** Its first bytes, fewer when it is shorter. */
export async function headOf(file: ForeignFile, length: number): Promise<Uint8Array> {
  if (file instanceof Uint8Array) return file.subarray(0, length);
  await using handle = await open(file.path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** SHA-256 of its content, in hexadecimal. */
export async function sha256Of(file: ForeignFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(bytesOf(file))) hash.update(chunk);
  return hash.digest('hex');
}

import { type Bytes, utf8 } from '../octets.ts';

/** This browser cannot check Ed25519 signatures: it is too old to conclude. */
export class SignatureUnsupported extends Error {}

/** Whether a key (Ed25519, RFC 8032, 32 bytes) signed a text. */
export async function isSigned(publicKey: Bytes, text: string, signature: Bytes): Promise<boolean> {
  const algorithm = { name: 'Ed25519' };
  const key = await crypto.subtle
    .importKey('raw', publicKey, algorithm, false, ['verify'])
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'NotSupportedError') throw new SignatureUnsupported();
      return null;
    });
  return key !== null && crypto.subtle.verify(algorithm, key, signature, utf8(text));
}

import { createHash, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** A key that seals files: RSA 3072, which every PDF reader checks (Ed25519 is not). */
export interface SealKey {
  /** First 8 bytes of SHA-256 over the public key, in hexadecimal. */
  readonly id: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  /** PKCS#8, for the thread that signs. */
  readonly privatePem: string;
}

const BITS = 3072;

/** @param privatePem PKCS#8 */
export function sealKey(privatePem: string): SealKey {
  const publicKey = new Uint8Array(createPublicKey(privatePem).export({ format: 'der', type: 'spki' }));
  const id = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  return { id, publicKey, privatePem };
}

/** Made outside the request loop, in a few hundred milliseconds. */
export async function newSealPem(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
  return privateKey.export({ format: 'pem', type: 'pkcs8' });
}

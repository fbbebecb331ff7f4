import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { SealKey } from './seal-key.ts';

/** A private key at work: Ed25519 (RFC 8032). */
export interface SigningKey {
  /** First 8 bytes of SHA-256 over the public key, in hexadecimal. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes. */
  sign(data: Uint8Array | string): Uint8Array;
}

/** The instance's private keys. */
export interface KeyStore {
  /** Null when this instance does not hold it. */
  get(id: string): SigningKey | null;
  /** Makes one and keeps it before returning. */
  create(): SigningKey;
  /** A key that seals files; null when this instance does not hold it. */
  getSeal(id: string): SealKey | null;
  /** Makes one and keeps it before returning. */
  createSeal(): Promise<SealKey>;
}

/** RFC 8410: what comes before the 32 bytes in the DER form of an Ed25519 public key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** @param pem PKCS#8 */
export function signingKey(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  const publicKey = rawPublicKey(createPublicKey(pem));
  return {
    id: keyId(publicKey),
    publicKey,
    sign: (data) => sign(null, Buffer.from(data), key),
  };
}

export function keyId(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** Checks signatures of one key; the key is read once. */
export function verifierOf(
  publicKey: Uint8Array,
): (data: Uint8Array | string, signature: Uint8Array) => boolean {
  const der = Buffer.concat([SPKI_PREFIX, publicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return (data, signature) => verify(null, Buffer.from(data), key, signature);
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
}

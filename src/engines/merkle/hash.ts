import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** Root of the tree without a leaf: SHA-256 of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962 §2.1: `SHA-256(0x00 || data)`. */
export function hashLeaf(data: Uint8Array): Hash {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** RFC 6962 §2.1: `SHA-256(0x01 || left || right)`. */
export function hashNode(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

export function sameHash(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

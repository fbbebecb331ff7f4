import { EMPTY_ROOT, type Hash, hashNode, sameHash } from './hash.ts';
import { isCount } from './paths.ts';

/** What an inclusion proof claims: this leaf hash is at this index of the tree of this size and root. */
export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = hashNode(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = hashNode(hash, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameHash(hash, root);
}

/** What a consistency proof claims: the tree of `size` leaves begins with the one of `earlier` leaves, unchanged. */
export interface Consistency {
  readonly earlier: number;
  readonly earlierRoot: Hash;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.4.2. An empty tree is the beginning of any other. */
export function verifyConsistency({ earlier, earlierRoot, size, root, proof }: Consistency): boolean {
  if (!isCount(earlier) || !isCount(size) || earlier > size) return false;
  if (earlier === 0) return proof.length === 0 && sameHash(earlierRoot, EMPTY_ROOT);
  if (earlier === size) return proof.length === 0 && sameHash(earlierRoot, root);
  let [fn, sn] = [earlier - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  // A whole power of two is a subtree of the larger tree: its root begins the climb and is not sent.
  const [first, ...rest] = fn === 0 ? [earlierRoot, ...proof] : proof;
  if (first === undefined || proof.length === 0) return false;
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      before = hashNode(sibling, before);
      after = hashNode(sibling, after);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else after = hashNode(after, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameHash(before, earlierRoot) && sameHash(after, root);
}

const half = (value: number): number => Math.floor(value / 2);

import type { NodeId } from './frontier.ts';
import { EMPTY_ROOT, type Hash, hashLeaf, hashNode } from './hash.ts';

/** The definition of RFC 6962 §2.1, word for word and slow: what the engine is compared with. */
export function treeHash(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0] as Hash;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hashNode(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** Reads complete subtrees from all the leaves. */
export const fromLeaves =
  (leaves: readonly Hash[]) =>
  ({ level, index }: NodeId): Hash =>
    treeHash(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

export const leavesOf = (words: readonly string[]): Hash[] =>
  words.map((word) => hashLeaf(Buffer.from(word, 'hex')));

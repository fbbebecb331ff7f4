import { EMPTY_ROOT, type Hash, hashNode } from './hash.ts';

/** A complete subtree: its leaves are `index * 2^level` to `(index + 1) * 2^level - 1`. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/**
 * The right edge of a tree: the hashes of its complete subtrees, widest first (one for each 1 in the binary form of the
 * size). All that appending needs, whatever the size.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/**
 * Appends leaf hashes, in order. `onNode` is told each subtree that becomes complete, leaves left out, and `onSize` each size
 * reached with the way to its root.
 */
export function append(
  frontier: Frontier,
  leaves: Iterable<Hash>,
  listen: {
    readonly onNode?: (id: NodeId, hash: Hash) => void;
    readonly onSize?: (size: number, root: () => Hash) => void;
  } = {},
): Frontier {
  const hashes = [...frontier.hashes];
  let { size } = frontier;
  for (const leaf of leaves) {
    let hash = leaf;
    let index = size;
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = hashNode(hashes.pop() ?? EMPTY_ROOT, hash);
      index = (index - 1) / 2;
      listen.onNode?.({ level, index }, hash);
    }
    hashes.push(hash);
    size += 1;
    listen.onSize?.(size, () => foldRight(hashes));
  }
  return { size, hashes };
}

/** The Merkle tree hash (RFC 6962 §2.1) of all the leaves appended so far. */
export function rootOf({ hashes }: Frontier): Hash {
  return foldRight(hashes);
}

/** The hash of neighbouring complete subtrees, widest first. */
export function foldRight(hashes: readonly Hash[]): Hash {
  let root: Hash | null = null;
  for (const hash of hashes.toReversed()) root = root === null ? hash : hashNode(hash, root);
  return root ?? EMPTY_ROOT;
}

/** Number of complete subtrees of a tree: how many hashes its frontier holds. */
export function frontierLength(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}

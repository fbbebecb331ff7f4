import { type Bytes, equalBytes, sha256 } from '../octets.ts';

// Written from RFC 6962 §2.1 and RFC 9162 §2.1.3 alone: it must not repeat a mistake of what it checks.

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** The leaf of a fact: a salted commitment. */
export const leafOf = async (salt: Bytes, content: Bytes): Promise<Bytes> =>
  sha256(LEAF_PREFIX, await sha256(salt, content));

const nodeOf = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(NODE_PREFIX, left, right);

/** A leaf's place and the hashes that lead from it to the root. */
export interface Path {
  readonly leaf: Bytes;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Bytes[];
}

/** The root that a path leads to; null when the path does not have the length of such a tree. */
export async function rootFrom({ leaf, index, size, proof }: Path): Promise<Bytes | null> {
  const rest = [...proof];
  const climb = async (at: number, width: number): Promise<Bytes | null> => {
    if (width === 1) return leaf;
    const half = largestPowerBelow(width);
    const sibling = rest.pop();
    if (sibling === undefined) return null;
    const left = at < half;
    const own = left ? await climb(at, half) : await climb(at - half, width - half);
    if (own === null) return null;
    return left ? nodeOf(own, sibling) : nodeOf(sibling, own);
  };
  if (!isRank(index) || !isRank(size) || index >= size) return null;
  const root = await climb(index, size);
  return rest.length === 0 ? root : null;
}

/** A smaller tree, a larger one, and the hashes that join them. */
export interface Growth {
  readonly before: number;
  readonly beforeRoot: Bytes;
  readonly size: number;
  readonly root: Bytes;
  readonly proof: readonly Bytes[];
}

/** Whether the larger tree begins with the smaller one (RFC 6962 §2.1.2). */
export async function isContinued({ before, beforeRoot, size, root, proof }: Growth): Promise<boolean> {
  if (!isRank(before) || !isRank(size) || before === 0 || before > size) return false;
  if (before === size) return proof.length === 0 && equalBytes(beforeRoot, root);
  const rest = [...proof];
  // Both roots, made again together from the top: the part of the larger one that the smaller one knows.
  const climb = async (
    of: number,
    width: number,
    whole: boolean,
  ): Promise<readonly [Bytes, Bytes] | null> => {
    if (of === width) {
      const known = whole ? beforeRoot : rest.pop();
      return known === undefined ? null : [known, known];
    }
    const half = largestPowerBelow(width);
    const other = rest.pop();
    if (other === undefined) return null;
    if (of <= half) {
      const pair = await climb(of, half, whole);
      return pair && [pair[0], await nodeOf(pair[1], other)];
    }
    const pair = await climb(of - half, width - half, false);
    return pair && [await nodeOf(other, pair[0]), await nodeOf(other, pair[1])];
  };
  const pair = await climb(before, size, true);
  return pair !== null && rest.length === 0 && equalBytes(pair[0], beforeRoot) && equalBytes(pair[1], root);
}

function largestPowerBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}

const isRank = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

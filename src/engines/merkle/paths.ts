import { foldRight, type NodeId } from './frontier.ts';
import type { Hash } from './hash.ts';

/** Leaves `start` to `end - 1`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The audit path of a leaf (RFC 6962 §2.1.1): the spans whose hashes make the proof, nearest the leaf first.
 * @throws RangeError when the tree has no such leaf
 */
export function inclusionPath(index: number, size: number): Span[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} of ${size}`);
  const path: Span[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + split(end - start);
    if (index < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.toReversed();
}

/**
 * The spans whose hashes prove that the tree of `size` leaves begins with that of `earlier` leaves (RFC 6962 §2.1.2). None when
 * both are the same or the earlier is empty.
 * @throws RangeError when the earlier one is larger
 */
export function consistencyPath(earlier: number, size: number): Span[] {
  if (!isCount(earlier) || !isCount(size) || earlier > size) throw new RangeError(`${earlier} after ${size}`);
  if (earlier === 0 || earlier === size) return [];
  const path: Span[] = [];
  let [start, end] = [0, size];
  while (end !== earlier) {
    const middle = start + split(end - start);
    if (earlier <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  // The subtree that ends the earlier tree; the verifier knows it already when it is the whole of it.
  if (start > 0) path.push({ start, end });
  return path.toReversed();
}

/** The complete subtrees that make a span of a path, widest first. */
export function nodesOf({ start, end }: Span): NodeId[] {
  const nodes: NodeId[] = [];
  for (let at = start; at < end;) {
    let [level, width] = [0, 1];
    while (at % (width * 2) === 0 && at + width * 2 <= end) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hashes of a path, from those of complete subtrees. */
export function hashesOf(path: readonly Span[], hashOf: (node: NodeId) => Hash): Hash[] {
  return path.map((span) => foldRight(nodesOf(span).map(hashOf)));
}

/** The largest power of two smaller than `width` (RFC 6962 §2.1). */
function split(width: number): number {
  let half = 1;
  while (half * 2 < width) half *= 2;
  return half;
}

export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

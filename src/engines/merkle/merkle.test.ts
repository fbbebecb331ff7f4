import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLeaves, leavesOf, treeHash } from './fixtures.ts';
import {
  append,
  consistencyPath,
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  frontierLength,
  type Hash,
  hashesOf,
  hashLeaf,
  inclusionPath,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

/** Leaves and roots of the reference tests of Certificate Transparency (RFC 6962). */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const reference = leavesOf(INPUTS);
const path = (index: number, size: number) =>
  hashesOf(inclusionPath(index, size), fromLeaves(reference)).map(hex);
const between = (earlier: number, size: number) =>
  hashesOf(consistencyPath(earlier, size), fromLeaves(reference)).map(hex);

describe('the reference trees of RFC 6962', () => {
  it('has the known roots, the empty one too', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(rootOf(EMPTY_FRONTIER)).toEqual(EMPTY_ROOT);
    const roots: string[] = [];
    append(EMPTY_FRONTIER, reference, { onSize: (_size, root) => roots.push(hex(root())) });
    expect(roots).toEqual(ROOTS);
  });

  it('has the known audit paths and consistency proofs', () => {
    expect(path(0, 1)).toEqual([]);
    expect(path(0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(path(5, 8)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(path(1, 5)).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
    expect(between(1, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(between(6, 8)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(between(2, 5)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });
});

const MAX = 300;
const POOL = Array.from({ length: MAX }, (_, at) => hashLeaf(Buffer.from(`leaf ${at}`)));
const tree = fc
  .integer({ min: 1, max: MAX })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size), fc.nat(255)));
const flipped = (hash: Hash, at: number): Hash => {
  const copy = Uint8Array.from(hash);
  copy[at % 32] = (copy[at % 32] ?? 0) ^ (1 + (at % 255));
  return copy;
};

describe('any tree', () => {
  it('appends in pieces as at once, and tells each complete subtree', () => {
    fc.assert(
      fc.property(tree, ([size, cut]) => {
        const leaves = POOL.slice(0, size);
        const read = fromLeaves(leaves);
        const first = append(EMPTY_FRONTIER, leaves.slice(0, cut));
        let nodes = 0;
        const whole = append(first, leaves.slice(cut), {
          onNode: (id, hash) => {
            nodes += 1;
            expect(hex(hash)).toBe(hex(read(id)));
          },
        });
        expect(hex(rootOf(whole))).toBe(hex(treeHash(leaves)));
        expect(whole.hashes).toHaveLength(frontierLength(size));
        expect(nodes).toBe(size - frontierLength(size) - (cut - frontierLength(cut)));
      }),
      { numRuns: 200 },
    );
  });

  it('proves the inclusion of any leaf, and of nothing else', () => {
    fc.assert(
      fc.property(tree, ([size, index, , at]) => {
        const leaves = POOL.slice(0, size);
        const root = rootOf(append(EMPTY_FRONTIER, leaves));
        const proof = hashesOf(inclusionPath(index, size), fromLeaves(leaves));
        const claim = { leaf: leaves[index] as Hash, index, size, root, proof };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, at) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(root, at) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
        for (const [rank] of proof.entries()) {
          const forged = proof.map((hash, one) => (one === rank ? flipped(hash, at) : hash));
          expect(verifyInclusion({ ...claim, proof: forged })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: proof.toSpliced(rank, 1) })).toBe(false);
        }
        for (const wrong of [index - 1, index + 1, size, -1, 0.5]) {
          expect(verifyInclusion({ ...claim, index: wrong })).toBe(false);
        }
        expect(verifyInclusion({ ...claim, size: index })).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('proves that it begins with any earlier one, and with no other', () => {
    fc.assert(
      fc.property(tree, ([size, , earlier, at]) => {
        const leaves = POOL.slice(0, size);
        const root = rootOf(append(EMPTY_FRONTIER, leaves));
        const earlierRoot = rootOf(append(EMPTY_FRONTIER, leaves.slice(0, earlier)));
        const proof = hashesOf(consistencyPath(earlier, size), fromLeaves(leaves));
        const claim = { earlier, earlierRoot, size, root, proof };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, earlierRoot: flipped(earlierRoot, at) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, root] })).toBe(false);
        // Every tree begins with the empty one.
        expect(verifyConsistency({ ...claim, root: flipped(root, at) })).toBe(earlier === 0);
        for (const [rank] of proof.entries()) {
          const forged = proof.map((hash, one) => (one === rank ? flipped(hash, at) : hash));
          expect(verifyConsistency({ ...claim, proof: forged })).toBe(false);
          expect(verifyConsistency({ ...claim, proof: proof.toSpliced(rank, 1) })).toBe(false);
        }
        expect(verifyConsistency({ ...claim, earlier: size + 1 })).toBe(false);
        expect(verifyConsistency({ ...claim, earlier: earlier + 1 })).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('catches a rewritten leaf of the earlier tree', () => {
    fc.assert(
      fc.property(tree, ([size, index, , at]) => {
        const leaves = POOL.slice(0, size);
        const earlier = index + 1;
        const earlierRoot = rootOf(append(EMPTY_FRONTIER, leaves.slice(0, earlier)));
        const rewritten = leaves.with(index, flipped(leaves[index] as Hash, at));
        const root = rootOf(append(EMPTY_FRONTIER, rewritten));
        const proof = hashesOf(consistencyPath(earlier, size), fromLeaves(rewritten));
        expect(verifyConsistency({ earlier, earlierRoot, size, root, proof })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what cannot be proved', () => {
    expect(() => inclusionPath(3, 3)).toThrow(RangeError);
    expect(() => consistencyPath(4, 3)).toThrow(RangeError);
    expect(
      verifyConsistency({
        earlier: 0,
        earlierRoot: hashLeaf(Buffer.from('x')),
        size: 1,
        root: EMPTY_ROOT,
        proof: [],
      }),
    ).toBe(false);
  });
});

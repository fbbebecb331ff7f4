/** Merkle logs of RFC 6962 and 9162 (SHA-256): append, roots, proofs and their verification. No storage. */
export {
  append,
  EMPTY_FRONTIER,
  foldRight,
  type Frontier,
  frontierLength,
  type NodeId,
  rootOf,
} from './frontier.ts';
export { EMPTY_ROOT, type Hash, HASH_BYTES, hashLeaf, hashNode, sameHash } from './hash.ts';
export { consistencyPath, hashesOf, inclusionPath, nodesOf, type Span } from './paths.ts';
export { type Consistency, type Inclusion, verifyConsistency, verifyInclusion } from './verify.ts';

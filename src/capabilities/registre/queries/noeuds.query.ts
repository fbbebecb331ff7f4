import { sql } from 'kysely';
import {
  append,
  EMPTY_FRONTIER,
  type Hash,
  HASH_BYTES,
  hashesOf,
  type NodeId,
  nodesOf,
  rootOf,
  type Span,
} from '#engines/merkle/index.ts';
import type { Tx } from '#platform/db/types.ts';

/** Only every eighth level of subtrees is kept; those between are made again from the kept ones below. */
const NIVEAUX = 8;

/**
 * The hashes of paths of the log (`inclusionPath`, `consistencyPath`), whatever its size: at most a few hundred rows for each
 * path, one statement for all.
 */
export async function empreintesDe(
  tx: Tx,
  organismeId: string,
  paths: readonly (readonly Span[])[],
): Promise<Hash[][]> {
  const wanted = new Map(
    paths
      .flat()
      .flatMap(nodesOf)
      .map((node) => [nameOf(node), node]),
  );
  if (wanted.size === 0) return paths.map(() => []);
  const nodes = [...wanted.values()];
  const { rows } = await sql<{ rang: number; empreintes: Buffer }>`
    SELECT d.rang, (SELECT string_agg(x.empreinte, ''::bytea ORDER BY x.indice) FROM (
        SELECT indice, engagement AS empreinte FROM registre.feuille
         WHERE d.niveau = 0 AND organisme_id = ${organismeId}::uuid AND indice >= d.debut AND indice < d.fin
        UNION ALL
        SELECT indice, empreinte FROM registre.noeud
         WHERE organisme_id = ${organismeId}::uuid AND niveau = d.niveau AND indice >= d.debut AND indice < d.fin) x) AS empreintes
    FROM unnest(${nodes.map(baseOf)}::int[], ${nodes.map(startOf)}::bigint[], ${nodes.map(endOf)}::bigint[])
      WITH ORDINALITY AS d(niveau, debut, fin, rang)`.execute(tx);
  const found = new Map(
    rows.map(({ rang, empreintes }) => [nameOf(nodes[rang - 1] as NodeId), subtree(empreintes)]),
  );
  return paths.map((path) => hashesOf(path, (node) => found.get(nameOf(node)) as Hash));
}

const nameOf = ({ level, index }: NodeId): string => `${level}/${index}`;
const baseOf = ({ level }: NodeId): number => level - (level % NIVEAUX);
const startOf = ({ level, index }: NodeId): number => index * 2 ** (level % NIVEAUX);
const endOf = ({ level, index }: NodeId): number => (index + 1) * 2 ** (level % NIVEAUX);

/** The hash of a complete subtree from those of its kept descendants. */
function subtree(hashes: Buffer): Hash {
  const all = Array.from({ length: hashes.length / HASH_BYTES }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
  return rootOf(append(EMPTY_FRONTIER, all));
}

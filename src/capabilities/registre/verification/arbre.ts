import {
  append,
  EMPTY_FRONTIER,
  type Frontier,
  type Hash,
  type NodeId,
  rootOf,
  sameHash,
} from '#engines/merkle/index.ts';

/** The log as its leaves make it, with what its signed heads say of it. */
export interface Arbre {
  readonly taille: number;
  /** The hash that a complete subtree has, of the levels that are kept. */
  readonly noeuds: ReadonlyMap<string, Hash>;
  readonly frontiere: Frontier;
  /** Roots at the sizes asked for, as far as the leaves go. */
  readonly racines: ReadonlyMap<number, Hash>;
}

export const nomDeNoeud = (niveau: number, indice: number): string => `${niveau}/${indice}`;

/** Makes the tree again from leaves, and notes its root at each of these sizes. */
export function monter(feuilles: readonly Hash[], tailles: ReadonlySet<number>): Arbre {
  const noeuds = new Map<string, Hash>();
  const racines = new Map<number, Hash>();
  const frontiere = append(EMPTY_FRONTIER, feuilles, {
    onNode: ({ level, index }: NodeId, hash) => {
      if (level % 8 === 0) noeuds.set(nomDeNoeud(level, index), hash);
    },
    onSize: (size, root) => {
      if (tailles.has(size)) racines.set(size, root());
    },
  });
  return { taille: feuilles.length, noeuds, frontiere, racines };
}

/** Ranks that go back in the order of ids: where a swap would show. */
export function retours(ids: readonly string[]): number[] {
  return ids.flatMap((id, rang) => (rang > 0 && id < (ids[rang - 1] as string) ? [rang] : []));
}

/** At most so many pairs are tried. */
const ESSAIS = 400;

/**
 * The two leaves whose swap explains a wrong root: swapped back, the root is right. Only pairs that are out of order are tried;
 * null when none explains it.
 */
export function permutation(
  feuilles: readonly Hash[],
  ids: readonly string[],
  taille: number,
  racine: Hash,
): readonly [number, number] | null {
  const rangs = retours(ids);
  const gauches = rangs.map((rang) => rang - 1);
  let essais = 0;
  for (const i of gauches) {
    for (const j of rangs) {
      if (j <= i || essais >= ESSAIS) continue;
      essais += 1;
      const remises = feuilles.slice(0, taille);
      const [a, b] = [feuilles[i] as Hash, feuilles[j] as Hash];
      if (i < taille) remises[i] = b;
      if (j < taille) remises[j] = a;
      if (sameHash(rootOf(append(EMPTY_FRONTIER, remises)), racine)) return [i, j];
    }
  }
  return null;
}

/** A node of `EXPLAIN (FORMAT JSON, VERBOSE)`. */
export interface Noeud {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly Noeud[];
}

export interface Tables {
  /** `schema.table` with more rows than a statement of a page may read. */
  readonly grandes: ReadonlySet<string>;
  /** Indexes that hold only what is rare. */
  readonly partiels: ReadonlySet<string>;
  /** Name of an index → its column after the organisme: one that is entered without it reads the whole organisme. */
  readonly cles: ReadonlyMap<string, string>;
}

/** Nodes that hand rows on as they come: a LIMIT above them stops the reading below. */
const AU_FIL = new Set([
  'Limit',
  'Result',
  'Subquery Scan',
  'Nested Loop',
  'Append',
  'Merge Append',
  'LockRows',
]);

/**
 * What a plan reads too widely: a large table from end to end, or all the rows of an organisme in it. Not a fault: what an index of rare
 * things gives, and a reading in the order of an index that a LIMIT stops.
 */
export function lecturesTropLarges(racine: Noeud, { grandes, partiels, cles }: Tables): string[] {
  const fautes: string[] = [];
  const visiter = (noeud: Noeud, arretee: boolean): void => {
    const table = `${noeud.Schema}.${noeud['Relation Name']}`;
    const index = noeud['Index Name'];
    if (grandes.has(table)) {
      if (noeud['Node Type'] === 'Seq Scan') fautes.push(`${table} lue en entier`);
      else if (index !== undefined && !arretee && !partiels.has(index) && !entree(noeud, cles.get(index))) {
        fautes.push(`${table} : tout l’organisme par ${index}`);
      }
    }
    const suite = noeud['Node Type'] === 'Limit' || (arretee && AU_FIL.has(noeud['Node Type']));
    for (const enfant of noeud.Plans ?? []) {
      const sien = suite && enfant['Parent Relationship'] !== 'Inner';
      const bitmap = enfant['Node Type'] === 'Bitmap Index Scan';
      visiter(
        bitmap
          ? { ...enfant, Schema: noeud.Schema ?? '', 'Relation Name': noeud['Relation Name'] ?? '' }
          : enfant,
        sien,
      );
    }
  };
  visiter(racine, false);
  return fautes;
}

/** The index is entered by its column after the organisme. */
const entree = (noeud: Noeud, cle = ''): boolean =>
  cle !== '' && new RegExp(`\\b${cle}\\b`, 'u').test(noeud['Index Cond'] ?? '');

import type { TableDigest } from './manifest.ts';
import { messages } from './messages.fr.ts';

/** A difference between a backup and what was restored from it, as a sentence. */
export type Difference = string;

/** Compares the tables found after a restore with those of the manifest. */
export function compareTables(expected: readonly TableDigest[], found: readonly TableDigest[]): Difference[] {
  const byName = new Map(found.map((digest) => [digest.table, digest]));
  const differences: Difference[] = [];
  for (const wanted of expected) {
    const got = byName.get(wanted.table);
    byName.delete(wanted.table);
    if (got === undefined) differences.push(messages.tableDisparue(wanted.table));
    else if (describe(got) !== describe(wanted)) {
      differences.push(messages.ecartTable(wanted.table, describe(wanted), describe(got)));
    }
  }
  return [...differences, ...[...byName.keys()].map((table) => messages.tableEnTrop(table))];
}

const describe = ({ rows, checksum }: TableDigest): string => `${rows} lignes (somme ${checksum})`;

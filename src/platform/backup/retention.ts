import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const DATED = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z$/u;

/** Name of the backup made at an instant: sorts by date, and is a file name everywhere. */
export const backupName = (at: Temporal.Instant): string =>
  at.toString({ smallestUnit: 'second' }).replaceAll(':', '-');

/**
 * Removes the oldest dated backups of a folder so that `keep` remain, and what interrupted ones left. Folders with other
 * names were made by hand: they stay.
 * @returns the names removed
 */
export async function pruneBackups(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const dated = names.filter((name) => DATED.test(name));
  const interrupted = names.filter((name) => name.endsWith('.partiel') && DATED.test(name.slice(0, -8)));
  const removed = [...dated.slice(0, Math.max(0, dated.length - keep)), ...interrupted];
  for (const name of removed) await rm(join(folder, name), { recursive: true, force: true });
  return removed;
}

import { join, resolve, sep } from 'node:path';
import { storeFile } from './file-copy.ts';
import { forEachFile } from './for-each.ts';
import { listTree, type Tree } from './list-tree.ts';
import type { FileEntry } from './manifest.ts';
import { messages } from './messages.fr.ts';

/** Says how long work goes on, in French. */
export type Progress = (sentence: string) => void;

/** Folder of `DATA_DIR` where backups go by default; it is never part of a backup, nor is the cluster's own folder. */
export const BACKUPS_FOLDER = 'sauvegardes';
/**
 * File of `DATA_DIR` that says what was erased. A backup never holds it: restored, it must not come back older than it is. A copy
 * stands beside the backups.
 */
export const ERASURE_JOURNAL = 'effacements.journal';
const DATABASE_FOLDER = 'postgres';

/** Lists all that an instance keeps outside its database: documents, keys. */
export async function listInstance(dataDir: string, target: string): Promise<Tree> {
  const root = resolve(dataDir) + sep;
  const full = resolve(target);
  const holdsTarget = full.startsWith(root) ? full.slice(root.length).split(sep)[0] : null;
  const apart = new Set([DATABASE_FOLDER, BACKUPS_FOLDER, ERASURE_JOURNAL, holdsTarget]);
  return listTree(root, (path) => !apart.has(path));
}

/** Puts the files of a tree into a backup, under a prefix; gives their entries. */
export async function copyTree(
  draft: string,
  from: { root: string; prefix: string; files: readonly string[]; compressed: boolean },
  progress: Progress | undefined,
): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  await forEachFile(
    from.files,
    async (path) => {
      const target = { path: `${from.prefix}/${path}`, compressed: from.compressed };
      const entry = await storeFile(join(from.root, path), draft, target);
      if (entry !== null) entries.push(entry);
    },
    (done, total) => progress?.(messages.copie(done, total)),
  );
  return entries;
}

/** Puts an instance's own files into a backup. They are not compressed: documents are already. */
export async function copyInstance(
  draft: string,
  dataDir: string,
  target: string,
  progress: Progress | undefined,
): Promise<{ folders: string[]; files: FileEntry[] }> {
  const { folders, files } = await listInstance(dataDir, target);
  const from = { root: resolve(dataDir), prefix: 'instance', files, compressed: false };
  return {
    folders: folders.map((path) => `instance/${path}`),
    files: await copyTree(draft, from, progress),
  };
}

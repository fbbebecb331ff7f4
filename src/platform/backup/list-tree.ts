import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths relative to the root, with `/`. */
export type Tree = { folders: string[]; files: string[] };

/**
 * Lists a folder that may change meanwhile. Links and sockets are left out.
 * @param keep decides on each relative path; a refused folder is not entered
 */
export async function listTree(root: string, keep: (path: string) => boolean): Promise<Tree> {
  const tree: Tree = { folders: [], files: [] };
  await enter('');
  return tree;

  async function enter(folder: string): Promise<void> {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!keep(path)) continue;
      if (entry.isFile()) tree.files.push(path);
      if (!entry.isDirectory()) continue;
      tree.folders.push(path);
      await enter(path);
    }
  }
}

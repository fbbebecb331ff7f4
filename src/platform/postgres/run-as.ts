import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';
import { messages } from './messages.fr.ts';

/** How a PostgreSQL program is started so that it does not see itself as root, which it refuses. */
export type RunAs = {
  command(program: string, args: readonly string[]): [string, string[]];
  ids: { uid: number; gid: number } | null;
};

const NOBODY = 65_534;
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

const plain: RunAs = { command: (program, args) => [program, [...args]], ids: null };
const namespaced: RunAs = {
  command: (program, args) => ['unshare', [...NAMESPACE, program, ...args]],
  ids: null,
};
const asUser = (uid: number, gid: number): RunAs => ({ ...plain, ids: { uid, gid } });

/**
 * Chooses the way to run PostgreSQL: as we are for an ordinary user (in a user namespace if the system has no name for
 * its number, which initdb refuses, as some container platforms do); for root, as the cluster's owner if that is
 * somebody else, in a user namespace (no system user made, no file given away), or as `nobody` where containers forbid
 * namespaces. No system account is ever created.
 * @throws Error in French when root has no way at all.
 */
export function chooseRunAs(binaries: Binaries, layout: Layout): RunAs {
  if (process.getuid?.() !== 0) return hasName() || works(namespaced, binaries) !== null ? plain : namespaced;
  const owner = existsSync(layout.cluster) ? lstatSync(layout.cluster) : null;
  if (owner !== null && owner.uid !== 0) return asUser(owner.uid, owner.gid);
  if (works(namespaced, binaries) === null) return namespaced;
  const failure = works(asUser(NOBODY, NOBODY), binaries);
  if (failure !== null) throw new Error(messages.aucunUtilisateur(failure));
  return asUser(NOBODY, NOBODY);
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function works(runAs: RunAs, binaries: Binaries): string | null {
  const [command, args] = runAs.command(binaries.postgres, ['--version']);
  const { status, error, stderr } = spawnSync(command, args, { ...runAs.ids, encoding: 'utf8' });
  if (status === 0) return null;
  return error?.message ?? stderr.trim();
}

/**
 * Gives the database's folders to the user that will run PostgreSQL; nothing to do unless that is another user.
 * @throws Error in French when that user cannot reach them through the parent folders.
 */
export function giveFolders(layout: Layout, { ids }: RunAs): void {
  if (ids === null) return;
  for (const passage of [dirname(layout.root), layout.root])
    chmodSync(passage, statSync(passage).mode | 0o011);
  for (const folder of [layout.cluster, layout.logs, layout.socketDir]) {
    if (folder !== null && existsSync(folder)) giveTree(folder, ids);
  }
  const { status } = spawnSync('/usr/bin/test', ['-r', layout.logs], ids);
  if (status === 1) throw new Error(messages.passageFerme(layout.root, ids.uid));
}

/** Changes the owner of a file, or of a folder and all that it holds. */
export function giveTree(path: string, ids: { uid: number; gid: number }): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (stat.uid !== ids.uid) chownSync(path, ids.uid, ids.gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), ids);
}

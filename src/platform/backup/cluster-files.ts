import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listTree, type Tree } from './list-tree.ts';
import { BackupRefused } from './refusals.ts';

// PostgreSQL documentation, « Making a Base Backup Using the Low Level API » (continuous-archiving.html): files that
// must or may be left out because a start makes them again, and folders kept empty.
const emptied = [
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
const emptiedContent = new RegExp(`^(?:${emptied.join('|')}|pg_wal)/`);
const leftOut =
  /(?:^|\/)(?:postmaster\.(?:pid|opts)|current_logfiles|backup_label(?:\.old)?|tablespace_map(?:\.old)?|recovery\.signal|standby\.signal|pg_internal\.init[^/]*|pgsql_tmp[^/]*)$/;

const CONTROL = 'global/pg_control';

/**
 * Lists the files of a live cluster to copy; the control file comes last, as recovery requires.
 * @throws BackupRefused `EspaceDeTables` when data is outside the cluster's folder
 */
export async function listCluster(cluster: string): Promise<Tree> {
  if ((await readdir(join(cluster, 'pg_tblspc'))).length > 0) throw new BackupRefused('EspaceDeTables');
  const tree = await listTree(cluster, (path) => !emptiedContent.test(path) && !leftOut.test(path));
  const data = tree.files.filter((path) => path !== CONTROL);
  return {
    folders: [...tree.folders, 'pg_wal/archive_status', 'pg_wal/summaries'],
    files: [...data, CONTROL],
  };
}

const SEGMENT = /^[0-9A-F]{24}$/;

/** The write-ahead log from one segment to another, both included, and the histories of the timelines. */
export async function listWal(cluster: string, first: string, last: string): Promise<string[]> {
  const names = await readdir(join(cluster, 'pg_wal'));
  return names
    .filter((name) => name.endsWith('.history') || (SEGMENT.test(name) && name >= first && name <= last))
    .map((name) => `pg_wal/${name}`);
}

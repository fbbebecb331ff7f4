import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clusterOf } from '#platform/postgres/index.ts';
import type { Progress } from './instance-files.ts';
import { makeDurable } from './make-durable.ts';
import { type ClusterManifest, readManifest } from './manifest.ts';
import { refuseTaken } from './new-folder.ts';
import { restoreTrees } from './restore-trees.ts';

/**
 * Rebuilds an instance from a backup in a new data folder. Each file is compared with the manifest; the first that
 * differs is named and nothing is left in `targetDir`. The next start of PostgreSQL on it replays the write-ahead log up
 * to the backup's restore point and sets a new password.
 * @throws BackupRefused when the target is taken, or the backup is incomplete or altered
 */
export async function restaurer(order: {
  backup: string;
  targetDir: string;
  progress?: Progress;
  /** False for a copy that will be thrown away. */
  durable?: boolean;
}): Promise<ClusterManifest> {
  const manifest = await readManifest(order.backup, 'cluster');
  const root = resolve(order.targetDir);
  await refuseTaken(root);
  try {
    await mkdir(clusterOf(root), { recursive: true, mode: 0o700 });
    const places = { cluster: clusterOf(root), instance: root };
    await restoreTrees(order.backup, manifest, places, order.progress);
    await askForRecovery(clusterOf(root), manifest);
    if (order.durable !== false) await makeDurable(root);
    return manifest;
  } catch (error) {
    await rm(root, { recursive: true, force: true });
    throw error;
  }
}

async function askForRecovery(cluster: string, { postgres }: ClusterManifest): Promise<void> {
  const settings = [
    '# Ancrage: stop at the restore point of the backup; read only when recovery.signal is there.',
    // All that is needed lies in pg_wal already; PostgreSQL wants a command all the same.
    `restore_command = 'false'`,
    `recovery_target_name = '${postgres.restorePoint}'`,
    `recovery_target_action = 'promote'`,
  ];
  await appendFile(join(cluster, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  await writeFile(join(cluster, 'recovery.signal'), '', { mode: 0o600 });
}

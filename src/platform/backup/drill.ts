import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openClient } from '#platform/db/connect.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import type { Progress } from './instance-files.ts';
import { compareTables, type Difference } from './compare-tables.ts';
import { checkIndexes } from './index-check.ts';
import type { ClusterManifest } from './manifest.ts';
import { restaurer } from './restore.ts';
import { backupName } from './retention.ts';
import { digestTables, listTables } from './table-digests.ts';

/** Proof that a backup can be restored: what was compared, and each difference as a French sentence. */
export type DrillReport = {
  format: 1;
  at: string;
  backup: string;
  backupCreatedAt: string;
  conforme: boolean;
  seconds: number;
  files: number;
  bytes: number;
  tables: number;
  rows: string;
  indexes: number;
  differences: Difference[];
};

/**
 * Restores a backup beside the instance, starts a PostgreSQL on it, compares every table with the manifest and checks
 * every B-tree index against its table (amcheck); then removes the copy and writes a dated report.
 * @param order.scratch a folder that does not exist or is empty; removed at the end
 * @param order.reports where the report goes, as `<instant>.json`
 * @throws BackupRefused when the backup is incomplete or altered
 */
export async function drill(order: {
  backup: string;
  scratch: string;
  reports: string;
  now: Temporal.Instant;
  progress?: Progress;
}): Promise<DrillReport> {
  const begun = performance.now();
  try {
    const manifest = await restaurer({
      backup: order.backup,
      targetDir: order.scratch,
      durable: false,
      ...(order.progress === undefined ? {} : { progress: order.progress }),
    });
    const { found, indexes, indexFaults } = await inspect(order.scratch);
    const differences = [...compareTables(manifest.tables, found), ...indexFaults];
    const report = describe(manifest, {
      order,
      differences,
      indexes,
      seconds: (performance.now() - begun) / 1_000,
    });
    await mkdir(order.reports, { recursive: true, mode: 0o700 });
    await writeFile(
      join(order.reports, `${backupName(order.now)}.json`),
      `${JSON.stringify(report, null, 1)}\n`,
      {
        mode: 0o600,
        flush: true,
      },
    );
    return report;
  } finally {
    await rm(order.scratch, { recursive: true, force: true });
  }
}

async function inspect(dataDir: string) {
  const quiet = { info: () => undefined, warn: () => undefined };
  // The copy is thrown away: it needs no durability.
  const server = await startPostgres({ dataDir, log: quiet, mode: 'test' });
  try {
    const client = await openClient(server.url);
    try {
      const { indexes, faults } = await checkIndexes(client);
      return { found: await digestTables(client, await listTables(client)), indexes, indexFaults: faults };
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}

function describe(
  manifest: ClusterManifest,
  result: {
    order: { backup: string; now: Temporal.Instant };
    differences: Difference[];
    indexes: number;
    seconds: number;
  },
): DrillReport {
  return {
    format: 1,
    at: result.order.now.toString(),
    backup: resolve(result.order.backup),
    backupCreatedAt: manifest.createdAt,
    conforme: result.differences.length === 0,
    seconds: Math.round(result.seconds * 10) / 10,
    files: manifest.files.length,
    bytes: manifest.files.reduce((total, { size }) => total + size, 0),
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((total, { rows }) => total + BigInt(rows), 0n).toString(),
    indexes: result.indexes,
    differences: result.differences,
  };
}

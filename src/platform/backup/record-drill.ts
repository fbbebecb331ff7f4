import { openClient } from '#platform/db/connect.ts';
import type { DrillReport } from './drill.ts';

/** Keeps a drill's report in the instance's database, where its administrator sees the last one. */
export async function recordDrill(url: string, report: DrillReport): Promise<void> {
  const client = await openClient(url);
  try {
    await client.query(
      `insert into plateforme.essai_sauvegarde (le, sauvegarde, sauvegardee_le, conforme, rapport)
       values ($1, $2, $3, $4, $5)`,
      [report.at, report.backup, report.backupCreatedAt, report.conforme, JSON.stringify(report)],
    );
  } finally {
    await client.end();
  }
}

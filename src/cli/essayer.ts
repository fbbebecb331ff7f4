import { join, resolve } from 'node:path';
import { BACKUPS_FOLDER, drill, readAnyManifest, recordDrill } from '#platform/backup/index.ts';
import type { Instance } from '../instance.ts';
import { type CliCommand, FAIT, MAL_APPELE, REFUSE, type Terminal } from './command.ts';
import { messages } from './messages.fr.ts';

export const essayer: CliCommand = {
  name: 'essayer',
  ...messages.essayer,
  async run([backup, ...rest], door) {
    if (backup === undefined || rest.length > 0) {
      door.printError(messages.usage(messages.essayer.usage));
      return MAL_APPELE;
    }
    if ((await readAnyManifest(backup)).kind === 'tables') {
      door.printError(messages.essayer.exportRefuse);
      return REFUSE;
    }
    return drillAndTell(resolve(backup), await door.instance(), door);
  },
};

/** Drills a backup beside the instance, keeps the report, and says the outcome. */
export async function drillAndTell(backup: string, instance: Instance, terminal: Terminal): Promise<number> {
  const folder = join(instance.dataDir, BACKUPS_FOLDER);
  const report = await drill({
    backup,
    scratch: join(folder, `.essai-${process.pid}`),
    reports: join(folder, 'essais'),
    now: Temporal.Now.instant(),
    progress: terminal.print,
  });
  await recordDrill(instance.databaseUrl, report);
  if (report.conforme) {
    terminal.print(messages.essayer.conforme(report.tables, report.rows, report.seconds));
    return FAIT;
  }
  terminal.printError(messages.essayer.ecarts(report.differences.length));
  for (const difference of report.differences) terminal.printError(difference);
  return REFUSE;
}

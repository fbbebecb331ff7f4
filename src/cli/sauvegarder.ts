import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  backupName,
  BACKUPS_FOLDER,
  exporterTables,
  pruneBackups,
  sauvegarder as copier,
} from '#platform/backup/index.ts';
import { type CliCommand, FAIT, MAL_APPELE } from './command.ts';
import { drillAndTell } from './essayer.ts';
import { copierJournal } from './journal.ts';
import { messages } from './messages.fr.ts';

export const sauvegarder: CliCommand = {
  name: 'sauvegarder',
  ...messages.sauvegarder,
  async run(args, door) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { essai: { type: 'boolean', default: false }, garder: { type: 'string' } },
    });
    const keep = values.garder === undefined ? null : Number(values.garder);
    if (keep !== null && (!Number.isInteger(keep) || keep < 1)) {
      door.printError(messages.sauvegarder.garderFaux);
      return MAL_APPELE;
    }
    const instance = await door.instance();
    const now = Temporal.Now.instant();
    const folder = join(instance.dataDir, BACKUPS_FOLDER);
    const target = resolve(positionals[0] ?? join(folder, backupName(now)));
    const order = { url: instance.databaseUrl, dataDir: instance.dataDir, target, now, progress: door.print };
    const external = door.config.DATABASE_URL !== undefined;
    const manifest = await (external ? exporterTables(order) : copier(order));
    await copierJournal(instance.dataDir, dirname(target));
    door.print(messages.sauvegarder.faite(target, manifest.files.length, manifest.tables.length));
    const code = values.essai && !external ? await drillAndTell(target, instance, door) : FAIT;
    // A backup that failed its drill removes no older one.
    if (keep !== null && code === FAIT) {
      for (const name of await pruneBackups(folder, keep)) door.print(messages.sauvegarder.supprimee(name));
    }
    return code;
  },
};

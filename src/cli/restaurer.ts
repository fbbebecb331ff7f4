import { resolve } from 'node:path';
import { importerTables, readAnyManifest, restaurer as reconstruire } from '#platform/backup/index.ts';
import { migrate } from '#platform/db/migrate.ts';
import { MIGRATION_SOURCES } from '../house.ts';
import { type CliCommand, FAIT, MAL_APPELE, REFUSE } from './command.ts';
import { messages } from './messages.fr.ts';

export const restaurer: CliCommand = {
  name: 'restaurer',
  ...messages.restaurer,
  async run([backup, folder, ...rest], door) {
    if (backup === undefined || folder === undefined || rest.length > 0) {
      door.printError(messages.usage(messages.restaurer.usage));
      return MAL_APPELE;
    }
    const targetDir = resolve(folder);
    const { kind } = await readAnyManifest(backup);
    if (kind === 'tables') {
      const url = door.config.DATABASE_URL;
      if (url === undefined) {
        door.printError(messages.restaurer.baseAbsente);
        return REFUSE;
      }
      await importerTables({ backup, url, targetDir, migrate: makeTables, progress: door.print });
    } else {
      await reconstruire({ backup, targetDir, progress: door.print });
    }
    door.print(messages.restaurer.faite(targetDir));
    return FAIT;
  },
};

const makeTables = (url: string): Promise<string[]> => migrate(url, MIGRATION_SOURCES);

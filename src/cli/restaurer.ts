import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importerTables, readAnyManifest, restaurer as reconstruire } from '#platform/backup/index.ts';
import { migrate } from '#platform/db/migrate.ts';
import { MIGRATION_SOURCES } from '../house.ts';
import { openInstance } from '../instance.ts';
import { type CliCommand, type Door, FAIT, MAL_APPELE, REFUSE } from './command.ts';
import { rejouerSur } from './effacements-rejouer.ts';
import { copierJournal } from './journal.ts';
import { messages } from './messages.fr.ts';

export const restaurer: CliCommand = {
  name: 'restaurer',
  ...messages.restaurer,
  async run(args, door) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { journal: { type: 'string' } },
    });
    const [backup, folder, ...rest] = positionals;
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
    const code = await effacerDeNouveau({ backup, targetDir, journal: values.journal }, door);
    door.print(messages.restaurer.faite(targetDir));
    return code;
  },
};

interface Restauree {
  readonly backup: string;
  readonly targetDir: string;
  readonly journal: string | undefined;
}

/** Brings the journals of erasures at hand into the new folder, and does again what the backup does not know. */
async function effacerDeNouveau({ backup, targetDir, journal }: Restauree, door: Door): Promise<number> {
  let notes = 0;
  for (const folder of [door.config.DATA_DIR, dirname(resolve(backup)), journal]) {
    if (folder !== undefined) notes += await copierJournal(resolve(folder), targetDir);
  }
  if (notes === 0) {
    door.print(messages.restaurer.sansJournal);
    return FAIT;
  }
  const config = { ...door.config, DATA_DIR: targetDir };
  const instance = await openInstance(config, { info: () => undefined, warn: door.printError });
  try {
    return await rejouerSur(instance, door);
  } finally {
    await instance.close();
  }
}

const makeTables = (url: string): Promise<string[]> => migrate(url, MIGRATION_SOURCES);

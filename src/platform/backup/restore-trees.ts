import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { restoreFile } from './file-copy.ts';
import { forEachFile } from './for-each.ts';
import type { Progress } from './instance-files.ts';
import type { Manifest } from './manifest.ts';
import { messages } from './messages.fr.ts';

/**
 * Brings back the files of a backup whose path begins by one of the prefixes, each compared with the manifest.
 * @param places prefix → folder where its files go
 * @throws BackupRefused with the name of the first file that differs or is missing
 */
export async function restoreTrees(
  backup: string,
  manifest: Manifest,
  places: Readonly<Record<string, string>>,
  progress: Progress | undefined,
): Promise<void> {
  const placeOf = (path: string): string | null => {
    const [prefix = '', ...rest] = path.split('/');
    const place = places[prefix];
    return place === undefined ? null : join(place, ...rest);
  };
  for (const folder of manifest.folders) {
    const place = placeOf(folder);
    if (place !== null) await mkdir(place, { recursive: true, mode: 0o700 });
  }
  await forEachFile(
    manifest.files.filter(({ path }) => placeOf(path) !== null),
    async (entry) => {
      const target = placeOf(entry.path) ?? '';
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await restoreFile(backup, entry, target);
    },
    (done, total) => progress?.(messages.verification(done, total)),
  );
}

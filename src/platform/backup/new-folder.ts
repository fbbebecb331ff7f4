import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CONTENT } from './file-copy.ts';
import { makeDurable } from './make-durable.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { BackupRefused } from './refusals.ts';

/** Refuses a folder that exists and holds something. */
export async function refuseTaken(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length > 0) throw new BackupRefused('CibleOccupee', folder);
}

/**
 * Makes a backup's folder: it gets its name only when it is complete and has its manifest; nothing is left of one that
 * failed.
 * @throws BackupRefused `CibleOccupee`
 */
export async function makeBackupFolder<Content extends Manifest>(
  { target: folder, durable = true }: { target: string; durable?: boolean },
  fill: (draft: string) => Promise<Content>,
): Promise<Content> {
  const target = resolve(folder);
  await refuseTaken(target);
  const draft = `${target}.partiel`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, CONTENT), { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(draft);
    await writeManifest(draft, manifest);
    if (durable) await makeDurable(draft);
    await rename(draft, target);
    if (durable) await makeDurable(dirname(target));
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

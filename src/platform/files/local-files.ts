import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkName, FileFault, type FileStore, sha256Of, verified } from './file-store.ts';

/** Files in a local folder, `ab/cd/<sha256>`. A file is complete under its name or is not there, whatever stops the machine. */
export function localFiles(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4));
  return {
    async put(content) {
      const sha256 = sha256Of(content);
      const place = placeOf(sha256);
      if (!(await exists(join(place, sha256)))) await write(place, sha256, content);
      return { sha256, bytes: content.byteLength };
    },
    async get(sha256) {
      checkName(sha256);
      return verified(sha256, await read(join(placeOf(sha256), sha256), sha256));
    },
    async remove(sha256) {
      checkName(sha256);
      await rm(join(placeOf(sha256), sha256), { force: true });
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function read(path: string, sha256: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileFault('missing', sha256);
    throw error;
  }
}

/** Writes beside, forces to disk, then names: two writers of the same bytes end with the same file. */
async function write(place: string, sha256: string, content: Uint8Array): Promise<void> {
  await mkdir(place, { recursive: true });
  const draft = join(place, `.${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(place, sha256));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(place);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

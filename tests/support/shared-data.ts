import { existsSync } from 'node:fs';

/** Folder of real public files, beside the project; absent on most machines. */
const FOLDER = '../shared/data';

/** A real file for a test. `missing` skips the test, and the reason is printed. */
export function sharedData(name: string): { readonly path: string; readonly missing: boolean } {
  const path = `${FOLDER}/${name}`;
  const missing = !existsSync(path);
  if (missing) console.info(`skipped: ${path} is not on this machine`);
  return { path, missing };
}

import { FileFault } from '#platform/files/file-store.ts';
import type { Services } from '#platform/http/route.ts';

/** Whether a kept file is still there, byte for byte. */
export async function estIntact({ files }: Pick<Services, 'files'>, sha256: string | null): Promise<boolean> {
  if (sha256 === null) return false;
  try {
    await files.get(sha256);
    return true;
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}

import { checkName, FileFault, type FileStore, sha256Of, verified } from './file-store.ts';

/** Files that live as long as the process: for tests. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(content) {
      const sha256 = sha256Of(content);
      kept.set(sha256, Uint8Array.from(content));
      return { sha256, bytes: content.byteLength };
    },
    async get(sha256) {
      checkName(sha256);
      const content = kept.get(sha256);
      if (!content) throw new FileFault('missing', sha256);
      return verified(sha256, content);
    },
    async remove(sha256) {
      kept.delete(sha256);
    },
  };
}

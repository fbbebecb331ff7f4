import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyStore, signingKey, type SigningKey } from './signing-key.ts';

const ID = /^[0-9a-f]{16}$/u;

/** Keys in files of a folder, one a key, readable by the owner only: `<id>.pem`, PKCS#8. */
export function fileKeys(folder: string): KeyStore {
  const read = new Map<string, SigningKey>();
  return {
    get(id) {
      const known = read.get(id);
      if (known !== undefined) return known;
      const file = join(folder, `${id}.pem`);
      if (!ID.test(id) || !existsSync(file)) return null;
      const key = signingKey(readFileSync(file, 'utf8'));
      read.set(id, key);
      return key;
    },
    create() {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      const pem = newPem();
      const key = signingKey(pem);
      const file = join(folder, `${key.id}.pem`);
      writeFileSync(`${file}.tmp`, pem, { mode: 0o600, flush: true });
      renameSync(`${file}.tmp`, file);
      read.set(key.id, key);
      return key;
    },
  };
}

/** Keys that end with the process: tests. */
export function memoryKeys(): KeyStore {
  const keys = new Map<string, SigningKey>();
  return {
    get: (id) => keys.get(id) ?? null,
    create() {
      const key = signingKey(newPem());
      keys.set(key.id, key);
      return key;
    },
  };
}

function newPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' });
}

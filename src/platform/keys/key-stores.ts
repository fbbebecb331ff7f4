import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSealPem, sealKey, type SealKey } from './seal-key.ts';
import { type KeyStore, signingKey, type SigningKey } from './signing-key.ts';

const ID = /^[0-9a-f]{16}$/u;

/** Keys in files of a folder, one a key, readable by the owner only, PKCS#8: `<id>.pem`, and `<id>.seal.pem` for what seals. */
export function fileKeys(folder: string): KeyStore {
  const read = new Map<string, SigningKey>();
  return {
    get(id) {
      const known = read.get(id);
      if (known !== undefined) return known;
      const pem = readPem(folder, id, 'pem');
      if (pem === null) return null;
      const key = signingKey(pem);
      read.set(id, key);
      return key;
    },
    create() {
      const pem = newPem();
      const key = signingKey(pem);
      keepPem(folder, `${key.id}.pem`, pem);
      read.set(key.id, key);
      return key;
    },
    getSeal(id) {
      const pem = readPem(folder, id, 'seal.pem');
      return pem === null ? null : sealKey(pem);
    },
    async createSeal() {
      const key = sealKey(await newSealPem());
      keepPem(folder, `${key.id}.seal.pem`, key.privatePem);
      return key;
    },
  };
}

/** Keys that end with the process: tests. */
export function memoryKeys(): KeyStore {
  const keys = new Map<string, SigningKey>();
  const seals = new Map<string, SealKey>();
  return {
    get: (id) => keys.get(id) ?? null,
    create() {
      const key = signingKey(newPem());
      keys.set(key.id, key);
      return key;
    },
    getSeal: (id) => seals.get(id) ?? null,
    async createSeal() {
      const key = sealKey(await newSealPem());
      seals.set(key.id, key);
      return key;
    },
  };
}

function readPem(folder: string, id: string, extension: string): string | null {
  const file = join(folder, `${id}.${extension}`);
  return ID.test(id) && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function keepPem(folder: string, name: string, pem: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = join(folder, name);
  writeFileSync(`${file}.tmp`, pem, { mode: 0o600, flush: true });
  renameSync(`${file}.tmp`, file);
}

function newPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' });
}

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileKeys, keyId, memoryKeys, verifierOf } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'cles-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('keys', () => {
  it('sign what their public half checks, and nothing else', () => {
    const key = memoryKeys().create();
    const check = verifierOf(key.publicKey);
    const signature = key.sign('tête');
    expect(key.publicKey).toHaveLength(32);
    expect(signature).toHaveLength(64);
    expect(check('tête', signature)).toBe(true);
    expect(check('tete', signature)).toBe(false);
    expect(verifierOf(memoryKeys().create().publicKey)('tête', signature)).toBe(false);
  });

  it('are files that only their owner reads, found again by another process', () => {
    const folder = join(root, 'cles');
    const key = fileKeys(folder).create();
    expect(readdirSync(folder)).toEqual([`${key.id}.pem`]);
    expect(statSync(join(folder, `${key.id}.pem`)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const again = fileKeys(folder).get(key.id);
    expect(again?.publicKey).toEqual(key.publicKey);
    expect(keyId(key.publicKey)).toBe(key.id);
    expect(verifierOf(key.publicKey)('x', again?.sign('x') ?? new Uint8Array())).toBe(true);
  });

  it('that seal are kept the same way, beside the others', async () => {
    const folder = join(root, 'sceaux');
    const key = await fileKeys(folder).createSeal();
    expect(statSync(join(folder, `${key.id}.seal.pem`)).mode & 0o777).toBe(0o600);
    expect(fileKeys(folder).getSeal(key.id)).toEqual(key);
    expect(fileKeys(folder).get(key.id)).toBeNull();
  });

  it('that are not held are told so', () => {
    expect(fileKeys(join(root, 'vide')).get('0123456789abcdef')).toBeNull();
    expect(fileKeys(root).get('../cles/0123456789abcdef')).toBeNull();
  });
});

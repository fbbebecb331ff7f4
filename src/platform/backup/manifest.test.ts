import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest, type TablesManifest, writeManifest } from './manifest.ts';

const withPath = (path: string): TablesManifest => ({
  format: 1,
  kind: 'tables',
  createdAt: '2026-11-24T02:00:00Z',
  folders: [],
  files: [{ path, size: 0, sha256: 'a'.repeat(64), compressed: false }],
  tables: [],
  migrations: [],
  columns: {},
  sequences: [],
});

describe('readManifest', () => {
  it.each([
    ['instance/fichiers/ab/..cd', true],
    ['instance/.cle', true],
    ['../dehors', false],
    ['instance/../../dehors', false],
    ['instance/..', false],
    ['/etc/passwd', false],
  ])('path %s: accepted %s', async (path, accepted) => {
    const folder = mkdtempSync(join(tmpdir(), 'ancrage-manifeste-'));
    try {
      await writeManifest(folder, withPath(path));
      const reading = readManifest(folder, 'tables');
      await (accepted ? expect(reading).resolves.toEqual(withPath(path)) : expect(reading).rejects.toThrow());
      await expect(readManifest(folder, 'cluster')).rejects.toMatchObject({ refusal: 'ExportDonne' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

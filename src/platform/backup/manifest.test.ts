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

async function inFolder(content: TablesManifest, check: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-manifeste-'));
  try {
    await writeManifest(folder, content);
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('readManifest', () => {
  it.each(['instance/fichiers/ab/..cd', 'instance/.cle'])('reads %s, and tells the kind', (path) =>
    inFolder(withPath(path), async (folder) => {
      expect(await readManifest(folder, 'tables')).toEqual(withPath(path));
      await expect(readManifest(folder, 'cluster')).rejects.toMatchObject({ refusal: 'ExportDonne' });
    }),
  );

  it.each(['../dehors', 'instance/../../dehors', 'instance/..', '/etc/passwd'])('does not read %s', (path) =>
    inFolder(withPath(path), async (folder) => {
      await expect(readManifest(folder, 'tables')).rejects.toThrow(/path/u);
    }),
  );
});

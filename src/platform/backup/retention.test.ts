import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupName, pruneBackups } from './retention.ts';

it('keeps the newest dated backups, and all that was named by hand', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-garde-'));
  try {
    const nights = ['2026-11-21', '2026-11-22', '2026-11-23'].map((day) =>
      backupName(Temporal.Instant.from(`${day}T01:30:00.123Z`)),
    );
    for (const name of [...nights, 'avant-mise-a-jour', 'essais', `${nights[0]}.partiel`]) {
      mkdirSync(join(folder, name));
    }
    expect(await pruneBackups(folder, 2)).toEqual(['2026-11-21T01-30-00Z', '2026-11-21T01-30-00Z.partiel']);
    expect(await pruneBackups(folder, 5)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...nights.slice(1), 'avant-mise-a-jour', 'essais']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveOf, hostileArchives, lyingArchives } from '#tests/support/hostile-archives.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { allBytes } from '../input/bytes.ts';
import { refusable } from '../input/refusal.ts';
import { openArchive } from './open-archive.ts';

const sample = sharedData('rncp-export-fiches-csv-2024-02-22.zip');

async function openAndRead(bytes: Uint8Array): Promise<Record<string, string>> {
  using archive = await openArchive(bytes);
  const contents: Record<string, string> = {};
  for (const entry of archive.entries) {
    contents[entry.name] = Buffer.from(await allBytes(entry.chunks(), 1_000_000)).toString();
  }
  return contents;
}

describe('openArchive', () => {
  it('gives the files of an honest archive', async () => {
    const files = { 'notice.txt': 'Bonjour', 'dossier/été.csv': 'a;b\n1;2\n' };
    expect(await openAndRead(archiveOf(files))).toEqual(files);
  });

  it('normalises names to NFC', async () => {
    expect(Object.keys(await openAndRead(archiveOf({ 'Compe\u0301tences.csv': 'x' })))).toEqual([
      'Compétences.csv',
    ]);
  });

  it.each(hostileArchives())('refuses $attack', async ({ bytes, refusal }) => {
    const memory = process.memoryUsage().rss;
    const answer = await refusable(() => openArchive(bytes));
    expect(answer).toMatchObject({ ok: false, refusal: { refus: refusal } });
    expect(process.memoryUsage().rss - memory).toBeLessThan(64_000_000);
  });

  it.each(lyingArchives())('refuses on reading: $attack', async ({ bytes, refusal }) => {
    expect(await refusable(() => openAndRead(bytes))).toMatchObject({
      ok: false,
      refusal: { refus: refusal },
    });
  });

  it('throws, and does not refuse, when the file of the server is missing', async () => {
    await expect(refusable(() => openArchive({ path: '/nulle-part.zip' }))).rejects.toThrow('ENOENT');
  });

  it.skipIf(sample.missing)(
    'reads the names of a real export, written in UTF-8 without its flag',
    async () => {
      using fromDisk = await openArchive(sample);
      using fromMemory = await openArchive(readFileSync(sample.path));
      const names = fromDisk.entries.map(({ name }) => name);
      expect(names).toHaveLength(10);
      expect(names).toContain('export_fiches_CSV_Blocs_De_Compétences_2024_02_22.csv');
      expect(fromMemory.entries.map(({ name }) => name)).toEqual(names);
    },
  );
});

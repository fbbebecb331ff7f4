import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from '#platform/postgres/index.ts';
import { drill, restaurer, sauvegarder } from './index.ts';
import { readManifest, writeManifest } from './manifest.ts';

const log = { info: () => undefined, warn: () => undefined };
const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
let folder: string;
let dataDir: string;
let server: RunningPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-sauvegarde-'));
  dataDir = join(folder, 'instance');
  mkdirSync(join(dataDir, 'fichiers', 'ab'), { recursive: true });
  writeFileSync(join(dataDir, 'fichiers', 'ab', 'abcd'), 'une convocation');
  mkdirSync(join(dataDir, 'sauvegardes'), { recursive: true });
  writeFileSync(join(dataDir, 'sauvegardes', 'ancienne'), 'à ne pas copier');
  server = await startPostgres({ dataDir, log, mode: 'test' });
  await query(
    `create schema "Émargement";
     create table "Émargement".signature (id int generated always as identity primary key, nom text, contenu_ int);
     alter table "Émargement".signature enable row level security;
     alter table "Émargement".signature force row level security;
     create table compte (solde int);
     insert into compte values (0);
     insert into "Émargement".signature (nom) select 'Personne ' || n from generate_series(1, 5000) n;`,
  );
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(sql: string, url = server.url): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Writes without pause on several connections until told to stop; gives the number of committed rows. */
function writeMeanwhile(): { stop(): Promise<number> } {
  const stopping = new AbortController();
  let committed = 0;
  const writers = Array.from({ length: 4 }, async () => {
    const client = new Client(server.url);
    await client.connect();
    while (!stopping.signal.aborted) {
      await client.query(
        `begin; insert into "Émargement".signature (nom) values ('en cours'); update compte set solde = solde + 1; commit`,
      );
      committed += 1;
    }
    await client.end();
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(writers);
      return committed;
    },
  };
}

describe('sauvegarder and drill', () => {
  it('restores the exact state of one instant although people were writing', async () => {
    const backup = join(folder, 'nuit-1');
    const writing = writeMeanwhile();
    const manifest = await sauvegarder({ url: server.url, dataDir, target: backup, now });
    expect(await writing.stop()).toBeGreaterThan(10);

    const reports = join(folder, 'essais');
    const report = await drill({ backup, scratch: join(folder, 'essai'), reports, now });
    expect(report).toMatchObject({ conforme: true, differences: [], tables: 2 });
    expect(report.indexes).toBeGreaterThan(100);
    expect(JSON.parse(readFileSync(join(reports, '2026-11-24T02-00-00Z.json'), 'utf8'))).toEqual(report);
    expect(readdirSync(folder)).not.toContain('essai');
    const rows = Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, Number(rows)]));
    expect(rows['"Émargement".signature']).toBeGreaterThan(5_000);
  });

  it('reports each table that came back otherwise than the manifest says', async () => {
    const backup = join(folder, 'nuit-1');
    const manifest = await readManifest(backup, 'cluster');
    const tables = manifest.tables.map((digest) =>
      digest.table === 'public.compte' ? { ...digest, rows: '2' } : digest,
    );
    await writeManifest(backup, { ...manifest, tables });
    const report = await drill({ backup, scratch: join(folder, 'essai'), reports: join(folder, 'r'), now });
    expect(report.conforme).toBe(false);
    expect(report.differences).toEqual([
      expect.stringMatching(/^public\.compte : attendu 2 lignes.*trouvé 1 lignes/),
    ]);
  });

  it('brings back files and rows in a new data folder that works as an instance', async () => {
    const [backup, targetDir] = [join(folder, 'nuit-2'), join(folder, 'retrouvee')];
    const [before] = await query('select solde from compte');
    await sauvegarder({ url: server.url, dataDir, target: backup, now, durable: false });
    await query('update compte set solde = -1');
    await restaurer({ backup, durable: false, targetDir });
    expect(readFileSync(join(targetDir, 'fichiers', 'ab', 'abcd'), 'utf8')).toBe('une convocation');
    expect(readdirSync(targetDir).sort()).toEqual(['fichiers', 'postgres']);
    const restored = await startPostgres({ dataDir: targetDir, log, mode: 'test' });
    expect(await query('select solde from compte', restored.url)).toEqual([before]);
    await query('insert into compte values (7)', restored.url);

    const again = join(folder, 'nuit-3');
    await sauvegarder({ url: restored.url, dataDir: targetDir, target: again, now, durable: false });
    await restored.stop();
    const report = await drill({
      backup: again,
      scratch: join(folder, 'essai'),
      reports: join(folder, 'r'),
      now,
    });
    expect(report.differences).toEqual([]);
  });
});

describe('a damaged backup', () => {
  let backup: string;
  const some = (pattern: RegExp): string =>
    readdirSync(join(backup, 'contenu'), { recursive: true, encoding: 'utf8' }).find((path) =>
      pattern.test(path),
    ) ?? '';

  beforeAll(async () => {
    backup = join(folder, 'abimee');
    await sauvegarder({ url: server.url, dataDir, target: backup, now, durable: false });
  });

  function flip(path: string): () => void {
    const file = join(backup, path);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    const middle = Math.floor(bytes.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    writeFileSync(file, changed);
    return () => writeFileSync(file, bytes);
  }

  it.each([
    ['a table', /cluster\/base\/\d+\/\d+\.zst$/],
    ['a document', /fichiers\/ab\/abcd$/],
    ['the backup label', /backup_label\.zst$/],
  ])('is refused by the name of the file when one bit of %s has changed', async (_what, pattern) => {
    const path = some(pattern);
    const repair = flip(join('contenu', path));
    await expect(
      restaurer({ backup, durable: false, targetDir: join(folder, 'refusee') }),
    ).rejects.toMatchObject({
      refusal: 'FichierAltere',
      subject: path.replace(/\.zst$/, ''),
    });
    expect(readdirSync(folder)).not.toContain('refusee');
    repair();
  });

  it('is refused when its manifest was edited, or when a file is missing', async () => {
    const repair = flip('manifeste.json');
    await expect(
      restaurer({ backup, durable: false, targetDir: join(folder, 'refusee') }),
    ).rejects.toMatchObject({
      refusal: 'ManifesteAltere',
    });
    repair();
    rmSync(join(backup, 'contenu', some(/fichiers\/ab\/abcd$/)));
    await expect(
      restaurer({ backup, durable: false, targetDir: join(folder, 'refusee') }),
    ).rejects.toMatchObject({
      refusal: 'FichierAbsent',
    });
  });

  it('never overwrites: a taken folder is refused for the backup and for the restore', async () => {
    const order = { url: server.url, dataDir, target: backup, now };
    await expect(sauvegarder(order)).rejects.toMatchObject({ refusal: 'CibleOccupee' });
    await expect(restaurer({ backup, durable: false, targetDir: dataDir })).rejects.toMatchObject({
      refusal: 'CibleOccupee',
    });
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '#tests/support/database.ts';
import { exporterTables, importerTables } from './index.ts';

const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
let folder: string;
let source: TestDatabase;
let backup: string;
let dataDir: string;
const targetDir = (): string => join(folder, 'nouvelle');

/** A small house of its own: what the platform's migrations do, with the traps of real tables. */
async function migrate(url: string): Promise<void> {
  await run(
    url,
    `create table public.migration (source text, fichier text, empreinte text, primary key (source, fichier));
     insert into public.migration values ('essai', '0001.sql', 'abc');
     create schema annuaire;
     create table annuaire."Entreprise" (id int generated always as identity primary key, nom text not null,
       initiale text generated always as (left(nom, 1)) stored, mere int references annuaire."Entreprise" (id));
     create table annuaire.contact (entreprise int not null references annuaire."Entreprise" (id), photo bytea,
       vu timestamptz, tarif numeric, horaires tstzrange, retire text);
     alter table annuaire.contact drop column retire;
     insert into annuaire."Entreprise" (nom) values ('posée par la migration');
     create function annuaire.refuser() returns trigger language plpgsql as $$begin raise 'append only'; end$$;
     create trigger refuser before delete or update on annuaire.contact execute function annuaire.refuser();
     alter table annuaire.contact enable row level security;
     alter table annuaire.contact force row level security;`,
  );
}

async function migrateFurther(url: string): Promise<void> {
  await migrate(url);
  await run(url, `insert into public.migration values ('essai', '0002.sql', 'def')`);
}

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const result = await client.query(sql);
    return (Array.isArray(result) ? [] : result.rows) as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-export-'));
  dataDir = join(folder, 'donnees');
  mkdirSync(join(dataDir, 'fichiers'), { recursive: true });
  writeFileSync(join(dataDir, 'fichiers', 'abcd'), 'une convocation');
  source = await createEmptyDatabase();
  await migrate(source.url);
  await run(
    source.url,
    `insert into annuaire."Entreprise" (nom, mere) select E'L’Étape\\t' || n || E'\\\\N\\n« ok »', 1 from generate_series(1, 20000) n;
     insert into annuaire.contact select id, decode(md5(nom), 'hex'), '2026-03-29 01:30+00'::timestamptz + id * interval '1 h',
       id / 7::numeric, tstzrange('2026-01-01', null) from annuaire."Entreprise";`,
  );
  backup = join(folder, 'export');
  await exporterTables({ url: source.url, dataDir, target: backup, now, durable: false });
});

afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function withEmptyDatabase<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const target = await createEmptyDatabase();
  try {
    return await work(target.url);
  } finally {
    await target.drop();
  }
}

describe('exporterTables and importerTables', () => {
  it('bring every row to another database, whatever it holds, and its sequences', async () => {
    await withEmptyDatabase(async (url) => {
      const manifest = await importerTables({ durable: false, backup, targetDir: targetDir(), url, migrate });
      expect(manifest.tables.map(({ table, rows }) => [table, rows])).toEqual([
        ['annuaire."Entreprise"', '20001'],
        ['annuaire.contact', '20001'],
      ]);
      expect(readFileSync(join(targetDir(), 'fichiers', 'abcd'), 'utf8')).toBe('une convocation');
      rmSync(targetDir(), { recursive: true });
      const last = `select * from annuaire."Entreprise" natural join annuaire.contact where id = 20001 and entreprise = id`;
      expect(await run(url, last)).toEqual(await run(source.url, last));
      const next = `insert into annuaire."Entreprise" (nom) values ('suivante') returning id`;
      expect(await run(url, next)).toEqual([{ id: 20_002 }]);
    });
  });

  it('refuse a database that has tables', async () => {
    await expect(
      importerTables({ durable: false, backup, targetDir: targetDir(), url: source.url, migrate }),
    ).rejects.toMatchObject({
      refusal: 'BaseNonVide',
    });
  });

  it('refuse an export of another version, by the name of the migration', async () => {
    await withEmptyDatabase(async (url) => {
      const outcome = importerTables({
        durable: false,
        backup,
        targetDir: targetDir(),
        url,
        migrate: migrateFurther,
      });
      await expect(outcome).rejects.toMatchObject({
        refusal: 'MigrationsDifferentes',
        subject: 'essai/0002.sql',
      });
    });
  });

  it('keep nothing of a damaged export, and name the file', async () => {
    const damaged = join(folder, 'abime');
    await exporterTables({ url: source.url, dataDir, target: damaged, now, durable: false });
    const tables = join(damaged, 'contenu', 'tables');
    const name = readdirSync(tables).find((file) => file.includes('contact')) ?? '';
    const bytes = readFileSync(join(tables, name));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(join(tables, name), bytes);
    await withEmptyDatabase(async (url) => {
      await expect(
        importerTables({ durable: false, backup: damaged, targetDir: targetDir(), url, migrate }),
      ).rejects.toMatchObject({
        refusal: 'FichierAltere',
        subject: 'tables/annuaire.contact.copy',
      });
      expect(readdirSync(folder)).not.toContain('nouvelle');
      expect(await run(url, `select nom from annuaire."Entreprise"`)).toEqual([
        { nom: 'posée par la migration' },
      ]);
    });
  });

  it('refuse a role from which row level security hides rows, rather than forget them', async () => {
    await run(source.url, `create role lecteur_essai login password 'essai' in role pg_read_all_data`);
    try {
      const url = source.url.replace(/\/\/[^@]*@/, '//lecteur_essai:essai@');
      const outcome = exporterTables({ url, dataDir, target: join(folder, 'partiel'), now, durable: false });
      await expect(outcome).rejects.toMatchObject({ refusal: 'DroitsManquants' });
      expect(readdirSync(folder).filter((name) => name.startsWith('partiel'))).toEqual([]);
    } finally {
      await run(source.url, 'drop role lecteur_essai');
    }
  });
});

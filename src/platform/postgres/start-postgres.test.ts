import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from './index.ts';
import { livePostmaster, readPostmaster } from './postmaster.ts';

const log = { info: () => undefined, warn: () => undefined };
let made: string;
let dataDir: string;
let running: RunningPostgres[];

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'ancrage-pg-'));
  const server = await startPostgres({ dataDir: made, log, mode: 'test' });
  await server.stop();
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ancrage-pg-'));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

const cluster = () => join(dataDir, 'postgres', 'cluster');

async function start(folder = dataDir, mode: 'durable' | 'test' = 'test'): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir: folder, log, mode });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function eventually(sql: string): Promise<Record<string, unknown>[]> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      return await query(running[0]?.url ?? '', sql);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

describe('startPostgres on an empty folder', () => {
  it('creates a UTF-8 cluster with checksums and the database, then starts it again with what it held', async () => {
    const first = await start(dataDir, 'durable');
    await query(first.url, `create table t as select 'Élève à Saverne' as nom`);
    expect(await query(first.url, `select current_database() as base, upper(nom) as nom from t`)).toEqual([
      { base: 'ancrage', nom: 'ÉLÈVE À SAVERNE' },
    ]);
    expect(await query(first.url, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    expect(await query(first.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await first.stop();
    expect(livePostmaster(cluster())).toBeNull();

    const second = await start(dataDir, 'durable');
    expect(second.attached).toBe(false);
    expect(await query(second.url, 'select nom from t')).toEqual([{ nom: 'Élève à Saverne' }]);
  });

  it('creates one database when two processes start at the same time on an empty folder', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.url).toBe(first.url);
    expect(await query(first.url, 'select 1 as un')).toEqual([{ un: 1 }]);
    const names = readdirSync(join(dataDir, 'postgres')).sort();
    expect(names).toEqual(['cluster', 'journal', 'mot-de-passe', 'socket']);
  });

  it.runIf(process.getuid?.() === 0)(
    'runs as nobody for root where user namespaces are not to be had',
    async () => {
      const { PATH } = process.env;
      process.env['PATH'] = '/nowhere';
      try {
        const server = await start();
        expect(statSync(cluster()).uid).toBe(65_534);
        expect(await query(server.url, 'select 1 as un')).toEqual([{ un: 1 }]);
      } finally {
        process.env['PATH'] = PATH;
      }
    },
  );
});

describe('startPostgres on an existing folder', () => {
  beforeEach(() => cpSync(made, dataDir, { recursive: true }));

  it('is shared by several processes: the last one to leave stops it', async () => {
    const first = await start();
    const second = await start();
    expect([first.attached, second.attached]).toEqual([false, true]);
    await first.stop();
    expect(await query(second.url, 'select 1 as un')).toEqual([{ un: 1 }]);
    await second.stop();
    expect(livePostmaster(cluster())).toBeNull();
  });

  it('outlives the kill of its starter and is taken over by the next one', async () => {
    const pid = await startAndDie();
    expect(pid).toBeGreaterThan(0);
    const next = await start();
    expect(next.attached).toBe(true);
    await next.stop();
    expect(livePostmaster(cluster())).toBeNull();
  });

  it('starts the server again when it is killed, and keeps what was committed', async () => {
    const server = await start(dataDir, 'durable');
    await query(server.url, 'create table t (n int); insert into t values (1), (2)');
    const before = livePostmaster(cluster())?.pid ?? 0;
    process.kill(before, 'SIGKILL');
    expect(await eventually('select sum(n)::int as total from t')).toEqual([{ total: 3 }]);
    expect(livePostmaster(cluster())?.pid).not.toBe(before);
  });

  it('starts although the lock file names a process that is another program', async () => {
    const server = await start();
    const lines = `${process.pid}\n${cluster()}\n1700000000\n5432\n${server.socketDir}\n\n  1 1\nready\n`;
    await server.stop();
    writeFileSync(join(cluster(), 'postmaster.pid'), lines);
    const next = await start();
    expect(next.attached).toBe(false);
    expect(readPostmaster(cluster())?.pid).not.toBe(process.pid);
  });

  it('starts although a killed server still stands in the lock file of the socket', async () => {
    const server = await start();
    const lock = join(server.socketDir ?? '', '.s.PGSQL.5432.lock');
    await server.stop();
    writeFileSync(lock, `${process.pid}\n${cluster()}\n1700000000\n5432\n${server.socketDir}\n`);
    expect((await start()).attached).toBe(false);
  });

  it('gives the wait up when it is told, and leaves no server behind', async () => {
    const giving = AbortSignal.timeout(1);
    await expect(startPostgres({ dataDir, log, mode: 'test', signal: giving })).rejects.toThrow(/timeout/u);
    expect(livePostmaster(cluster())).toBeNull();
  });

  it('sets a new password when the cluster comes without one, as after a restore', async () => {
    const server = await start();
    await server.stop();
    rmSync(join(dataDir, 'postgres', 'mot-de-passe'));
    const next = await start();
    expect(next.url).not.toBe(server.url);
    expect(await query(next.url, 'select 1 as un')).toEqual([{ un: 1 }]);
  });

  it('refuses connections without the password', async () => {
    const server = await start();
    await expect(query(server.url.replace(/:[0-9a-f]{64}@/, ':faux@'), 'select 1')).rejects.toThrow(
      /password/,
    );
  });

  it('puts the socket in a short folder when the path is too long for one', async () => {
    const deep = join(dataDir, 'un-nom-de-dossier-assez-long'.repeat(4));
    mkdirSync(deep);
    cpSync(made, deep, { recursive: true });
    const server = await start(deep);
    expect(server.socketDir).not.toContain(deep);
    expect(await query(server.url, 'select 1 as un')).toEqual([{ un: 1 }]);
    await server.stop();
    rmSync(server.socketDir ?? '', { recursive: true, force: true });
  });

  it('says in French what PostgreSQL answered when it cannot start', async () => {
    const server = await start();
    await server.stop();
    writeFileSync(join(cluster(), 'postgresql.conf'), 'ceci n’est pas un réglage\n');
    await expect(start()).rejects.toThrow(/s’est arrêté pendant son démarrage[^]*syntax error/);
  });
});

/** Starts the server from a child process that is then killed -9; gives the server's process number. */
async function startAndDie(): Promise<number> {
  const code = `
    import { startPostgres } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, mode: 'test', log: { info() {}, warn() {} } });
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  await new Promise((resolve) => child.once('exit', resolve));
  return livePostmaster(cluster())?.pid ?? 0;
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { createPassword, type Layout } from './layout.ts';
import { messages } from './messages.fr.ts';
import { isAlive } from './postmaster.ts';
import { giveTree, type RunAs } from './run-as.ts';
import type { PostgresMode } from './settings.ts';

/** What it takes to run one of the PostgreSQL programs on an instance. */
export type Tools = { binaries: Binaries; layout: Layout; runAs: RunAs; mode: PostgresMode };

// builtin C.UTF-8: right upper and lower case for French, the same order on every system and for ever, so an upgrade of
// ICU or of the C library cannot corrupt an index; lists that people read ask for `COLLATE "fr-x-icu"`.
const initdbArguments = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth=scram-sha-256',
  '--no-instructions',
];

/** True when the cluster's folder holds a complete database. */
export const clusterExists = (layout: Layout): boolean => existsSync(join(layout.cluster, 'PG_VERSION'));

/**
 * Creates the cluster beside its final place and renames it at the end: a start that is killed half-way leaves no half
 * database, and of two starts at once one wins.
 * @throws Error in French with what initdb said.
 */
export function createCluster(tools: Tools): void {
  const { layout, runAs, binaries, mode } = tools;
  const draft = `${layout.cluster}.${process.pid}`;
  const passwordCopy = `${layout.passwordFile}.${process.pid}`;
  dropDrafts(layout);
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordCopy, createPassword(layout), { mode: 0o600 });
    if (runAs.ids !== null) for (const path of [draft, passwordCopy]) giveTree(path, runAs.ids);
    const durability = mode === 'test' ? ['--no-sync'] : [];
    run(tools, binaries.initdb, ['-D', draft, `--pwfile=${passwordCopy}`, ...initdbArguments, ...durability]);
    publish(draft, layout);
  } finally {
    rmSync(passwordCopy, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function publish(draft: string, layout: Layout): void {
  try {
    renameSync(draft, layout.cluster);
  } catch (error) {
    if (!clusterExists(layout)) throw error;
  }
}

function dropDrafts(layout: Layout): void {
  for (const name of readdirSync(layout.root)) {
    const pid = /^(?:cluster|mot-de-passe)\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(layout.root, name), { recursive: true, force: true });
    }
  }
}

/**
 * Sets a new random password while the server is stopped, for a cluster that comes without its password file (a
 * restored backup).
 * @throws Error in French with what PostgreSQL said.
 */
export function resetPassword(tools: Tools): string {
  const password = createPassword(tools.layout);
  const args = ['--single', '-D', tools.layout.cluster, '-c', 'hot_standby=off', 'postgres'];
  run(tools, tools.binaries.postgres, args, `ALTER ROLE postgres PASSWORD '${password}';\n`);
  return password;
}

function run({ runAs }: Tools, program: string, args: string[], input = ''): void {
  const [command, all] = runAs.command(program, args);
  const result = spawnSync(command, all, { ...runAs.ids, input, encoding: 'utf8', env: cleanEnvironment() });
  if (result.status === 0) return;
  throw new Error(
    messages.creationEchouee(result.error?.message ?? `${result.stdout}${result.stderr}`.trim()),
  );
}

/** Our environment without the variables that would steer PostgreSQL (PGDATA, PGPORT, locale…). */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

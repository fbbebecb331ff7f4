// `npm run new-capability <nom> [--etage=6]`: a capability with one page, its right, its sentences and its test, in the
// house and passing the architecture test.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf, withCapability } from './scaffold/capability.ts';

const HOUSE = 'src/house.ts';
const NAME = /^[a-z]+(?:-[a-z]+)*$/u;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { etage: { type: 'string', default: '6' } },
});
const [name = '', ...rest] = positionals;
const floor = Number(values.etage);
if (!NAME.test(name) || rest.length > 0 || !(Number.isInteger(floor) && floor >= 1 && floor <= 7)) {
  console.error('Usage : npm run new-capability <nom> [-- --etage=6]');
  console.error(
    'Le nom : un mot du métier, en minuscules sans accent (« mobilite »). L’étage : 1 à 7, voir ARCHITECTURE.md.',
  );
  process.exit(2);
}
const folder = `src/capabilities/${name}`;
if (existsSync(folder)) {
  console.error(`${folder} existe déjà.`);
  process.exit(1);
}
const written = Object.entries(filesOf(name, floor)).map(([path, text]) => {
  const file = `${folder}/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
});
writeFileSync(HOUSE, withCapability(readFileSync(HOUSE, 'utf8'), name));
execFileSync('node_modules/.bin/oxfmt', [HOUSE, folder], { stdio: 'ignore' });
console.log(
  `Capacité « ${name} » créée à l’étage ${floor} :\n${[...written, HOUSE].map((file) => `  ${file}`).join('\n')}`,
);
console.log(`\nEnsuite : écrivez son README, puis  npx vitest run ${folder}`);

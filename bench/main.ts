// `npm run bench [-- banc…] [--tours=3] [--requetes=400]`: named workloads on the real server, one JSON line a measure.
import { parseArgs } from 'node:util';
import { BANCS } from './bancs/index.ts';
import type { Print } from './outils/banc.ts';
import { machine } from './outils/machine.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tours: { type: 'string', default: '3' },
    requetes: { type: 'string', default: '400' },
    aide: { type: 'boolean', default: false },
  },
});

const print: Print = (line) => console.log(JSON.stringify(line));

function aide(): void {
  console.log('npm run bench [-- banc…] [--tours=3] [--requetes=400]\n\nBancs :');
  for (const { nom, phrase, cible } of BANCS)
    console.log(`  ${nom.padEnd(18)}${phrase}\n${' '.repeat(20)}Cible : ${cible}`);
  console.log('\nSans nom de banc, tous tournent. Lire les résultats : bench/README.md.');
}

async function run(): Promise<void> {
  const unknown = positionals.filter((name) => BANCS.every(({ nom }) => nom !== name));
  if (unknown.length > 0) {
    console.error(`Banc inconnu : ${unknown.join(', ')}. Bancs : ${BANCS.map(({ nom }) => nom).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const options = { tours: Number(values.tours), requetes: Number(values.requetes) };
  if (!(options.tours >= 1) || !(options.requetes >= 50)) {
    console.error('--tours attend 1 ou plus, --requetes 50 ou plus.');
    process.exitCode = 2;
    return;
  }
  for (const { nom, cible, mesurer } of BANCS) {
    if (positionals.length > 0 && !positionals.includes(nom)) continue;
    print({ banc: nom, cible, ...machine() });
    await mesurer(options, print);
  }
}

if (values.aide) aide();
else await run();

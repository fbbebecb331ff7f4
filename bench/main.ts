// Workloads by name, one JSON line each: `npm run bench`, `npm run bench -- pages`, `npm run bench -- jour`…
import { parseArgs } from 'node:util';
import { mesurerConnexions } from './connexions.ts';
import { TAILLE } from './donnees.ts';
import { startInstance } from './instance.ts';
import { mesurerPages } from './pages.ts';
import { mesurerSignatures } from './signatures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tours: { type: 'string', default: '3' },
    requetes: { type: 'string', default: '400' },
    apprenants: { type: 'string' },
  },
});
const wanted = new Set(positionals);
const all = wanted.size === 0;
const print = (line: object) => console.log(JSON.stringify(line));

const taille =
  values.apprenants === undefined ? TAILLE : { ...TAILLE, apprenants: Number(values.apprenants) };
const instance = await startInstance(taille);
try {
  print({ banc: 'donnees', ...taille, memoireMo: instance.memory() });
  if (all || wanted.has('pages')) {
    await mesurerPages(
      instance,
      { connexions: [1, 8, 32], requetes: Number(values.requetes), tours: Number(values.tours) },
      print,
    );
  }
  if (all || wanted.has('connexions')) print(await mesurerConnexions(instance, 300, 16));
  if (all || wanted.has('signatures')) print(await mesurerSignatures(instance, 3_000, 32));
  print({ banc: 'memoire', apresLaChargeMo: instance.memory() });
} finally {
  await instance.stop();
}

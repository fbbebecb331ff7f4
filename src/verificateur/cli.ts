// `npm run ancrage -- verifier <dossier.zip>`: needs no database, no configuration and no network.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { enLignes } from './lignes.ts';
import { verifier } from './verifier.ts';

const INTACT = 0;
const ALTERE = 1;
const MAL_APPELE = 2;

export const USAGE =
  'verifier <dossier.zip> [--json] [--cle <empreinte>] [--tetes <fichier>] [--recu <reçu>]…';

export const AIDE =
  'Vérifie un dossier de preuve, sans base, sans réglage et sans réseau. Code 0\u00a0: valide\u00a0; 1\u00a0: altéré ou refusé. --cle, --tetes, --recu\u00a0: ce que vous avez gardé, à comparer.';

export interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** Checks a bundle and tells it. 0: valid; 1: changed, refused or absent; 2: called wrongly. */
export async function commandeVerifier(
  args: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  const appel = lireAppel(args);
  const [chemin] = appel?.positionals ?? [];
  if (appel === null || chemin === undefined || appel.positionals.length > 1) {
    printError(`Usage\u00a0: npm run ancrage -- ${USAGE}`);
    return MAL_APPELE;
  }
  const { json = false, cle, tetes, recu = [] } = appel.values;
  const zip = await readFile(chemin).catch(() => null);
  const gardees = tetes === undefined ? '' : await readFile(tetes, 'utf8').catch(() => null);
  if (zip === null || gardees === null) {
    printError(`Le fichier ${zip === null ? chemin : tetes} est introuvable.`);
    return ALTERE;
  }
  const rapport = await verifier(new Uint8Array(zip), {
    ...(cle === undefined ? {} : { cle }),
    tetes: gardees,
    recus: recu,
  });
  if (json) print(JSON.stringify(rapport, null, 2));
  else for (const line of enLignes(rapport)) print(line);
  return rapport.verdict === 'valide' ? INTACT : ALTERE;
}

function lireAppel(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        cle: { type: 'string' },
        tetes: { type: 'string' },
        recu: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const terminal = { print: console.log, printError: console.error };
  process.exitCode = await commandeVerifier(process.argv.slice(2), terminal);
}

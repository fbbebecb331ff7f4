import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command, CommandServices } from '#platform/capability.ts';
import type { Tx } from '#platform/db/types.ts';
import { inputSentence } from '#platform/input/messages.fr.ts';
import type { InputRefusal } from '#platform/input/refusal.ts';
import type { Refusal } from '#platform/result.ts';
import { abandonnerImport, fixerColonnes, ouvrirApplication } from '../actions/import/choisir-colonnes.ts';
import { recevoirImport } from '../actions/import/recevoir.ts';
import { appliquerImport, controlerImport } from '../actions/import/travailler.ts';
import { type GenreImport, GENRES } from '../domain/import/colonnes.ts';
import { BILAN_NUL, type Bilan } from '../domain/import/remarque.ts';
import { CHAMPS } from '../messages.fr.ts';
import { importFr } from '../messages-import.fr.ts';
import { type Import, importParId, remarquesDe } from '../persistence/imports.store.ts';
import { refusals } from '../refusals.ts';

const mots = importFr.commande;
const FAIT = 0;
const REFUSE = 1;
const MAL_APPELE = 2;
/** Remarks printed: the report of the page has them all. */
const REMARQUES = 50;

/** `importer personnes <fichier> --organisme <slug>` and `importer entreprises …`, as the pages do, without a question. */
export const commandesImporter: readonly Command[] = GENRES.map((genre) => ({
  name: `importer ${genre}`,
  usage: mots.usage(genre),
  help: mots.aide[genre],
  run: async (args, services) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { organisme: { type: 'string' }, essai: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [chemin, ...reste] = positionals;
    if (chemin === undefined || reste.length > 0 || values.organisme === undefined) {
      services.printError(mots.usage(genre));
      return MAL_APPELE;
    }
    return importer(services, { genre, chemin, slug: values.organisme, essai: values.essai });
  },
}));

interface Demande {
  readonly genre: GenreImport;
  readonly chemin: string;
  readonly slug: string;
  readonly essai: boolean;
}

async function importer(services: CommandServices, { genre, chemin, slug, essai }: Demande): Promise<number> {
  const { db, clock, newId, print, printError } = services;
  const organismeId = await organismeDe(services, slug);
  const content = await contenu(chemin);
  if (organismeId === null || content === null) {
    printError(organismeId === null ? mots.organismeInconnu(slug) : mots.fichierAbsent(chemin));
    return REFUSE;
  }
  const importId = newId();
  const travail = { organismeId, importId };
  const dans = <T>(run: (context: { tx: Tx; organismeId: string; clock: typeof clock }) => Promise<T>) =>
    db.forTenant({ organismeId, acteurId: null }, (tx) => run({ tx, organismeId, clock }));
  const lire = () => dans(({ tx }) => importParId(tx, organismeId, importId)) as Promise<Import>;

  const fichier = { filename: basename(chemin), type: '', content };
  const recu = await dans((context) =>
    recevoirImport({ ...context, acteurId: null }, { id: importId, genre, fichier }),
  );
  if (!recu.ok) return refuser(services, recu.refusal);
  const { entetes, correspondance } = await lire();
  print(mots.colonnes(paires(entetes, correspondance)));
  const fixees = await dans((context) => fixerColonnes(context, importId, correspondance));
  if (!fixees.ok) return refuser(services, fixees.refusal);
  await controlerImport(services, travail, avancement(services, importFr.controle));
  const { remarques } = await dans(({ tx }) => remarquesDe(tx, organismeId, importId, REMARQUES));
  for (const { ligne, colonne, phrase } of remarques) printError(mots.remarque(ligne, colonne, phrase));
  if (essai) {
    imprimerBilan(services, (await lire()).bilan, false);
    await dans((context) => abandonnerImport(context, importId));
    print(mots.essai);
    return FAIT;
  }
  await dans((context) => ouvrirApplication(context, importId));
  await appliquerImport(services, travail, avancement(services, importFr.application));
  imprimerBilan(services, (await lire()).bilan, true);
  return FAIT;
}

async function organismeDe({ db }: CommandServices, slug: string): Promise<string | null> {
  const row = await db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').where('slug', '=', slug).select('id').executeTakeFirst(),
  );
  return row?.id ?? null;
}

async function contenu(chemin: string): Promise<Uint8Array | null> {
  try {
    return await readFile(chemin);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function refuser({ printError }: CommandServices, refusal: Refusal): number {
  const text = refusals[refusal.refus]?.message;
  printError(typeof text === 'function' ? text(refusal) : (text ?? inputSentence(refusal as InputRefusal)));
  return REFUSE;
}

const avancement =
  ({ print }: CommandServices, titre: string) =>
  (faites: number, lignes: number): void =>
    print(`${titre}\u00a0: ${importFr.avancement(faites, lignes)}`);

function imprimerBilan({ print }: CommandServices, bilan: Bilan | null, fait: boolean): void {
  for (const [compte, mot] of Object.entries(fait ? importFr.bilanFait : importFr.bilan)) {
    print(`${mot}\u00a0: ${(bilan ?? BILAN_NUL)[compte as keyof Bilan].toLocaleString('fr-FR')}`);
  }
}

const paires = (entetes: readonly string[], correspondance: Import['correspondance']): string[] =>
  entetes.flatMap((entete, index) => {
    const champ = correspondance[index];
    return champ === null || champ === undefined ? [] : [`${entete} → ${CHAMPS[champ]}`];
  });

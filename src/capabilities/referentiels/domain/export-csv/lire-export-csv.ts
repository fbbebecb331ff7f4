import type { ArchiveEntry } from '#platform/archive/open-archive.ts';
import { refuseInput } from '#platform/input/refusal.ts';
import { columnKey, findColumns } from '#platform/tabular/columns.ts';
import { readCsv } from '#platform/tabular/csv-read.ts';
import { anomalie, type Signaler } from '../anomalie.ts';
import type { Certification } from '../certification.ts';
import type { FicheEnCours } from '../fiche-en-cours.ts';
import { fichesStandard } from './fiches-standard.ts';
import { RATTACHEMENTS, type Rattachement } from './rattachements.ts';

/**
 * Lit les dix tableaux CSV de l'export quotidien de France compétences. Il les faut tous : sans l'un d'eux, on croirait que
 * toutes les fiches ont perdu ce qu'il rattache. Refus : `ArchiveFichierManquant` et ceux des tableaux.
 */
export async function lireExportCsv(
  entrees: readonly ArchiveEntry[],
  signaler: Signaler,
): Promise<readonly Certification[]> {
  const standard = tableau(entrees, 'Standard');
  const rattaches = RATTACHEMENTS.map((rattachement) => ({
    rattachement,
    entree: tableau(entrees, rattachement.nom),
  }));
  const fiches = await fichesStandard(standard.name, await readCsv(standard.chunks()), signaler);
  for (const { rattachement, entree } of rattaches) await rattacher(fiches, rattachement, entree, signaler);
  return [...fiches.values()];
}

function tableau(entrees: readonly ArchiveEntry[], nom: string): ArchiveEntry {
  const cle = columnKey(nom);
  const entree = entrees.find(({ name }) => columnKey(name).includes(` csv ${cle} `));
  return entree ?? refuseInput({ refus: 'ArchiveFichierManquant', entry: nom });
}

async function rattacher(
  fiches: ReadonlyMap<string, FicheEnCours>,
  { colonnes, rattacher }: Rattachement,
  { name, chunks }: ArchiveEntry,
  signaler: Signaler,
): Promise<void> {
  const table = await readCsv(chunks());
  const cellule = findColumns(table.headers, ['Numero_Fiche', ...colonnes]);
  for await (const ligne of table.rows) {
    const endroit = { signaler, fichier: name, ligne: ligne.line };
    const numero = cellule(ligne, 'Numero_Fiche');
    const fiche = fiches.get(numero);
    if (fiche === undefined) anomalie(endroit, 'FicheInconnue', 'Numero_Fiche', numero);
    else rattacher(fiche, (colonne) => cellule(ligne, colonne), endroit);
    if (ligne.overflow.length > 0) anomalie(endroit, 'CelluleEnTrop', '', ligne.overflow.join(' ; '));
  }
}

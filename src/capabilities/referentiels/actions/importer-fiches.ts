import type { Tx } from '#platform/db/types.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { Bilan, ChangementFiche, Compteur, Source } from '../domain/bilan.ts';
import type { Certification } from '../domain/certification.ts';
import { comparer, completer } from '../domain/comparer.ts';
import { ecrireFiches, lireFiches } from '../persistence/certification.store.ts';
import { creerVersion, consignerChangements, finirVersion } from '../persistence/version.store.ts';

/** Assez pour que les requêtes d'ensemble vaillent la peine, assez peu pour que la progression se voie. */
const PAR_LOT = 200;

export interface Importation {
  readonly source: Source;
  /** Nom du fichier, pour le retrouver. */
  readonly fichier: string;
  /** SHA-256 du fichier, en hexadécimal. */
  readonly empreinte: string;
  /** Compte la lecture ; ses anomalies sont celles du lecteur de `fiches`. */
  readonly compteur: Compteur;
  readonly fiches: AsyncIterable<Certification>;
  /** Appelée après chaque lot, avec le nombre de fiches lues. */
  readonly progression?: (lues: number) => Promise<void>;
}

export interface VersionImportee {
  readonly versionId: string;
  readonly bilan: Bilan;
}

export type ContexteInstance = Pick<ActionContext, 'tx' | 'clock' | 'newId'>;

/**
 * Met les fiches lues dans les référentiels : ajoute les nouvelles, change celles qui diffèrent, ne touche pas aux autres.
 * Une fiche absente du fichier reste telle quelle : France compétences n'en retire aucune, elle les dit inactives, et
 * publie le RNCP et le RS dans des fichiers séparés. Refaire la même importation ne change rien. Une seule transaction,
 * de l'instance : rien n'est gardé si la lecture échoue en route.
 */
export async function importerFiches(
  { tx, clock, newId }: ContexteInstance,
  { source, fichier, empreinte, compteur, fiches, progression }: Importation,
): Promise<VersionImportee> {
  const versionId = newId();
  await creerVersion(tx, { id: versionId, source, fichier, empreinte, importeeLe: clock.now() });
  for await (const lot of parLots(fiches)) {
    const changements = await importerLot(tx, lot, versionId);
    compteur.lire(lot.length);
    for (const { genre } of changements) compteur.changer(genre);
    await progression?.(compteur.lues);
  }
  const bilan = compteur.bilan();
  await finirVersion(tx, versionId, bilan);
  return { versionId, bilan };
}

async function importerLot(
  tx: Tx,
  lot: readonly Certification[],
  versionId: string,
): Promise<ChangementFiche[]> {
  const connues = await lireFiches(
    tx,
    lot.map(({ numero }) => numero),
  );
  const changees: Certification[] = [];
  const changements: ChangementFiche[] = [];
  for (const lue of lot) {
    const connue = connues.get(lue.numero);
    const fiche = connue === undefined ? lue : completer(connue, lue);
    const changement = changementDe(connue, fiche);
    if (changement === null) continue;
    changees.push(fiche);
    changements.push(changement);
  }
  await ecrireFiches(tx, changees, versionId);
  await consignerChangements(tx, versionId, changements);
  return changements;
}

function changementDe(connue: Certification | undefined, fiche: Certification): ChangementFiche | null {
  const { numero } = fiche;
  if (connue === undefined) return { numero, genre: 'ajout', champs: [] };
  const champs = comparer(connue, fiche);
  if (champs.length === 0) return null;
  return { numero, genre: connue.actif && !fiche.actif ? 'inactivation' : 'modification', champs };
}

/** Groupe les fiches ; deux fiches de même numéro ne sont jamais dans le même lot, la seconde voit ainsi la première. */
async function* parLots(fiches: AsyncIterable<Certification>): AsyncGenerator<Certification[]> {
  let lot = new Map<string, Certification>();
  for await (const fiche of fiches) {
    if (lot.size >= PAR_LOT || lot.has(fiche.numero)) {
      yield [...lot.values()];
      lot = new Map();
    }
    lot.set(fiche.numero, fiche);
  }
  if (lot.size > 0) yield [...lot.values()];
}

import type { Tx } from '#platform/db/types.ts';
import { bytesOf, sha256Of } from '#platform/input/foreign-file.ts';
import { refusable, type InputRefusal } from '#platform/input/refusal.ts';
import type { Result } from '#platform/result.ts';
import { Compteur } from '../domain/bilan.ts';
import { ouvrirRome, type Appellation } from '../domain/rome.ts';
import { ecrireAppellations, ecrireMetiers, type MetiersEcrits } from '../persistence/metier.store.ts';
import { creerVersion, finirVersion } from '../persistence/version.store.ts';
import type { ContexteInstance, VersionImportee } from './importer-fiches.ts';
import type { FichierAImporter } from './importer-rncp.ts';

/**
 * Importe un tableau du ROME, métiers ou appellations ; les deux se complètent, dans l'ordre que l'on veut pourvu que les
 * métiers soient là avant leurs appellations. Un métier absent du fichier reste tel quel. Refaire la même importation ne
 * change rien. Refus : ceux d'`InputRefusal` ; l'appelant défait alors la transaction.
 */
export async function importerRome(
  { tx, clock, newId }: ContexteInstance,
  { contenu, nom, progression }: FichierAImporter,
): Promise<Result<VersionImportee, InputRefusal>> {
  const compteur = new Compteur();
  const versionId = newId();
  return refusable(async () => {
    const empreinte = await sha256Of(contenu);
    const tableau = await ouvrirRome(bytesOf(contenu), nom, compteur.signaler);
    await creerVersion(tx, {
      id: versionId,
      source: 'rome',
      fichier: nom,
      empreinte,
      importeeLe: clock.now(),
    });
    const ecrites =
      tableau.genre === 'metiers'
        ? await ecrireMetiers(tx, await Array.fromAsync(tableau.lignes), versionId)
        : await rattacher(tx, await Array.fromAsync(tableau.lignes), versionId, { nom, compteur });
    compteur.lire(ecrites.lues);
    compteur.changer('ajout', ecrites.ajoutees);
    compteur.changer('modification', ecrites.modifiees);
    await progression?.(compteur.lues);
    const bilan = compteur.bilan();
    await finirVersion(tx, versionId, bilan);
    return { versionId, bilan };
  });
}

async function rattacher(
  tx: Tx,
  appellations: readonly Appellation[],
  versionId: string,
  { nom, compteur }: { readonly nom: string; readonly compteur: Compteur },
): Promise<MetiersEcrits> {
  const ecrites = await ecrireAppellations(tx, parMetier(appellations), versionId);
  for (const valeur of ecrites.inconnus) {
    compteur.signaler({ nom: 'MetierInconnu', fichier: nom, ligne: 1, colonne: 'code_rome', valeur });
  }
  return ecrites;
}

/** Les appellations de chaque métier, triées. */
function parMetier(appellations: readonly Appellation[]): Map<string, string[]> {
  const groupes = Map.groupBy(appellations, ({ codeRome }) => codeRome);
  const ordre = new Intl.Collator('fr');
  return new Map(
    [...groupes].map(([code, noms]) => [
      code,
      [...new Set(noms.map(({ libelle }) => libelle))].toSorted(ordre.compare),
    ]),
  );
}

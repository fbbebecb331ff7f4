import { sha256Of, type ForeignFile } from '#platform/input/foreign-file.ts';
import { refusable, type InputRefusal } from '#platform/input/refusal.ts';
import type { Result } from '#platform/result.ts';
import { Compteur } from '../domain/bilan.ts';
import { ouvrirExportRncp } from '../domain/lire-export-rncp.ts';
import { importerFiches, type ContexteInstance, type VersionImportee } from './importer-fiches.ts';

export interface FichierAImporter {
  readonly contenu: ForeignFile;
  readonly nom: string;
  /** Appelée de temps en temps, avec le nombre de lignes ou de fiches lues. */
  readonly progression?: (lues: number) => Promise<void>;
}

/**
 * Importe un export de France compétences, CSV ou XML (voir `importerFiches`). Refus : ceux d'`InputRefusal` ; l'appelant
 * défait alors la transaction.
 */
export async function importerRncp(
  contexte: ContexteInstance,
  { contenu, nom, progression }: FichierAImporter,
): Promise<Result<VersionImportee, InputRefusal>> {
  const compteur = new Compteur();
  return refusable(async () => {
    const { forme, fiches } = await ouvrirExportRncp(contenu, compteur.signaler);
    return importerFiches(contexte, {
      source: forme === 'csv' ? 'rncp-csv' : 'rncp-xml',
      fichier: nom,
      empreinte: await sha256Of(contenu),
      compteur,
      fiches,
      ...(progression === undefined ? {} : { progression }),
    });
  });
}

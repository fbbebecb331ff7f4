import { Rollback } from '#platform/db/database.ts';
import type { Services } from '#platform/http/route.ts';
import type { InputRefusal } from '#platform/input/refusal.ts';
import type { Result } from '#platform/result.ts';
import type { ContexteInstance, VersionImportee } from './importer-fiches.ts';
import { importerRncp, type FichierAImporter } from './importer-rncp.ts';
import { importerRome } from './importer-rome.ts';

export type Referentiel = 'rncp' | 'rome';

export type ResultatImportation = Result<VersionImportee, InputRefusal>;

const IMPORTER: Readonly<
  Record<Referentiel, (contexte: ContexteInstance, fichier: FichierAImporter) => Promise<ResultatImportation>>
> = { rncp: importerRncp, rome: importerRome };

/**
 * Importe un fichier dans une transaction à soi, défaite si le fichier est refusé. `ensuite` écrit, dans cette même
 * transaction, ce qui dépend du succès.
 */
export function importerEnTransaction(
  services: Services,
  referentiel: Referentiel,
  fichier: FichierAImporter,
  ensuite: (contexte: ContexteInstance, importee: VersionImportee) => Promise<void> = async () => undefined,
): Promise<ResultatImportation> {
  return services.db.forInstance(async (tx): Promise<ResultatImportation> => {
    const contexte = { ...services, tx };
    const resultat = await IMPORTER[referentiel](contexte, fichier);
    if (!resultat.ok) throw new Rollback(resultat);
    await ensuite(contexte, resultat.value);
    return resultat;
  });
}

import type { Tx } from '#platform/db/types.ts';

/** Where the scan of a paper sheet is kept; null when no paper was entered. One statement. */
export async function fichierDePapier(
  tx: Tx,
  organismeId: string,
  creneauId: string,
): Promise<{ readonly fichier: string; readonly nomFichier: string; readonly typeFichier: string } | null> {
  const row = await tx
    .selectFrom('emargement.saisie')
    .where('organisme_id', '=', organismeId)
    .where('creneau_id', '=', creneauId)
    .select(['fichier', 'nom_fichier as nomFichier', 'type_fichier as typeFichier'])
    .executeTakeFirst();
  return row ?? null;
}

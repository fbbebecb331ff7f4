import { addJob } from '#platform/jobs/jobs.ts';
import type { UploadedFile } from '#platform/http/form-state.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Referentiel } from './importer-en-transaction.ts';

export const TRAVAIL_IMPORTER = 'referentiels.importer';

export interface DemandeImportation {
  readonly referentiel: Referentiel;
  readonly fichier: UploadedFile;
}

/** Garde le fichier reçu et demande son importation : elle se fait en dehors de la page, qui montre où elle en est. */
export async function demanderImportation(
  { tx, files, clock, newId, acteurId }: Pick<ActionContext, 'tx' | 'files' | 'clock' | 'newId' | 'acteurId'>,
  { referentiel, fichier }: DemandeImportation,
): Promise<Result<{ readonly id: string }>> {
  if (acteurId === null) throw new TypeError('une importation est demandée par un compte');
  const { sha256 } = await files.put(fichier.content);
  const id = newId();
  await tx
    .insertInto('referentiels.importation')
    .values({
      id,
      referentiel,
      fichier: fichier.filename.slice(0, 200),
      sha256,
      demandee_par: acteurId,
      demandee_le: clock.now(),
      etat: 'attente',
    })
    .execute();
  await addJob(tx, TRAVAIL_IMPORTER, { importationId: id });
  return ok({ id });
}

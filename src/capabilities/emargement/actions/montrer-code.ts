import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

/**
 * Keeps when the code of a sheet was first shown in the room: a signature that came before is looked at. Showing it again
 * changes nothing.
 */
export async function montrerCode(
  { tx, organismeId, clock }: ActionContext,
  creneauId: string,
): Promise<Result<null, Refusal>> {
  const feuille = await tx
    .updateTable('emargement.feuille')
    .set((eb) => ({ code_montre_le: eb.fn.coalesce('code_montre_le', eb.val(clock.now())) }))
    .where('organisme_id', '=', organismeId)
    .where('creneau_id', '=', creneauId)
    .where('close_le', 'is', null)
    .returning('creneau_id')
    .executeTakeFirst();
  return feuille === undefined ? refuse('CreneauPasOuvert', { acte: 'clore' }) : ok(null);
}

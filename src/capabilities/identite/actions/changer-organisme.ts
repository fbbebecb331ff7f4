import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';

/** Puts another organisme of the account in force, for this session only. */
export async function changerOrganisme(
  context: ActionContext,
  organismeId: string,
): Promise<Result<string, Refusal<'OrganismeInconnu'>>> {
  const compte = compteActif(context);
  if (organismeId === compte.organismeId) return ok(compte.organismeNom ?? '');
  const chosen = compte.autresOrganismes.find(({ id }) => id === organismeId);
  if (chosen === undefined) return refuse('OrganismeInconnu');
  await context.tx
    .updateTable('identite.session')
    .set({ organisme_actif: organismeId })
    .where('id', '=', compte.sessionId)
    .execute();
  return ok(chosen.nom);
}

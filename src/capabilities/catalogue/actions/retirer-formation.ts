import type { ActionContext } from '#platform/http/route.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

/** Retire une formation du catalogue public. Son adresse reste et dit qu'elle n'est plus proposée. Déjà retirée : rien. */
export async function retirerFormation(
  context: ActionContext,
  formationId: string,
): Promise<Result<null, Refusal<'FormationIntrouvable'>>> {
  const { tx, organismeId } = context;
  const existe = await tx
    .updateTable('catalogue.formation')
    .set({ publiee_le: null })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .executeTakeFirst();
  if (existe.numUpdatedRows === 0n) return refuse('FormationIntrouvable');
  await retirerPublication(context, formationId);
  return ok(null);
}

/** Ferme la page publique si elle est ouverte, et le consigne. */
export async function retirerPublication(context: ActionContext, formationId: string): Promise<void> {
  const { tx, organismeId, clock } = context;
  const retiree = await tx
    .updateTable('catalogue.publication')
    .set({ retiree_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('formation_id', '=', formationId)
    .where('retiree_le', 'is', null)
    .returning('version')
    .executeTakeFirst();
  if (retiree === undefined) return;
  await consigner(context, {
    type: 'formation.retiree',
    survenuLe: clock.now(),
    sujets: { formation: formationId },
    donnees: { version: retiree.version },
  });
}

import type { ActionContext } from '#platform/http/route.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { refuse, type Refusal } from '#platform/result.ts';

export type RefusDeModifier = Refusal<'FormationIntrouvable'> | Refusal<'FormationArchivee'>;

/** Verrouille la formation dont on change un module : deux déplacements ensemble ne se croisent pas. `null` : allez-y. */
export async function refusDeModifier(
  { tx, organismeId }: ActionContext,
  formationId: string,
): Promise<{ readonly ok: false; readonly refusal: RefusDeModifier } | null> {
  const formation = await tx
    .selectFrom('catalogue.formation')
    .select('archivee_le')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .forUpdate()
    .executeTakeFirst();
  if (formation === undefined) return refuse('FormationIntrouvable');
  return formation.archivee_le === null ? null : refuse('FormationArchivee');
}

/** Un module a changé : la formation aussi, et le registre le sait. */
export async function consignerModule(
  context: ActionContext,
  type: 'module.ajoute' | 'module.modifie' | 'module.deplace' | 'module.supprime',
  ids: { readonly formationId: string; readonly moduleId: string },
  donnees: JsonObject,
): Promise<void> {
  const maintenant = context.clock.now();
  await context.tx
    .updateTable('catalogue.formation')
    .set({ modifie_le: maintenant })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', ids.formationId)
    .execute();
  await consigner(context, {
    type,
    survenuLe: maintenant,
    sujets: { formation: ids.formationId, module: ids.moduleId },
    donnees,
  });
}

import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { colonnesDuModule, type ContenuModule } from './ajouter-module.ts';
import { consignerModule, refusDeModifier, type RefusDeModifier } from './formation-modifiable.ts';

/** Remplace le contenu d'un module. */
export async function modifierModule(
  context: ActionContext,
  ids: { readonly formationId: string; readonly moduleId: string },
  contenu: ContenuModule,
): Promise<Result<null, RefusDeModifier | Refusal<'ModuleIntrouvable'>>> {
  const refus = await refusDeModifier(context, ids.formationId);
  if (refus !== null) return refus;
  const change = await context.tx
    .updateTable('catalogue.module')
    .set(colonnesDuModule(contenu))
    .where('organisme_id', '=', context.organismeId)
    .where('formation_id', '=', ids.formationId)
    .where('id', '=', ids.moduleId)
    .executeTakeFirst();
  if (change.numUpdatedRows === 0n) return refuse('ModuleIntrouvable');
  await consignerModule(context, 'module.modifie', ids, {
    intitule: contenu.intitule,
    volumes: { ...contenu.volumes },
  });
  return ok(null);
}

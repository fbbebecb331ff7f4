import type { ActionContext } from '#platform/http/route.ts';
import { DatabaseError } from 'pg';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { consignerModule, refusDeModifier, type RefusDeModifier } from './formation-modifiable.ts';

const CLE_ETRANGERE = '23503';

/**
 * Ôte un module, qui pourra être rétabli. Celui qui sert déjà (positionnement, parcours, créneau) reste : la base le refuse, quels que soient les
 * étages qui s'en servent. Déjà ôté : rien à faire.
 */
export async function supprimerModule(
  context: ActionContext,
  ids: { readonly formationId: string; readonly moduleId: string },
): Promise<Result<null, RefusDeModifier | Refusal<'ModuleUtilise'>>> {
  const refus = await refusDeModifier(context, ids.formationId);
  if (refus !== null) return refus;
  try {
    const ote = await context.tx
      .deleteFrom('catalogue.module')
      .where('organisme_id', '=', context.organismeId)
      .where('formation_id', '=', ids.formationId)
      .where('id', '=', ids.moduleId)
      .returningAll()
      .executeTakeFirst();
    if (ote === undefined) return ok(null);
    const { organisme_id: _organisme, formation_id: _formation, id: _id, rang: _rang, ...contenu } = ote;
    await context.tx
      .insertInto('catalogue.module_supprime')
      .values({
        organisme_id: context.organismeId,
        id: ids.moduleId,
        formation_id: ids.formationId,
        contenu: JSON.stringify(contenu),
        supprime_le: context.clock.now(),
      })
      .onConflict((conflit) => conflit.columns(['organisme_id', 'id']).doNothing())
      .execute();
    await consignerModule(context, 'module.supprime', ids, { intitule: ote.intitule });
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === CLE_ETRANGERE) return refuse('ModuleUtilise');
    throw error;
  }
}

import { DatabaseError } from 'pg';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { versModule } from '../queries/ligne-formation.ts';
import type { ContexteAction } from './contexte.ts';
import { consignerModule, refusDeModifier, type RefusDeModifier } from './formation-modifiable.ts';

const CLE_ETRANGERE = '23503';

/**
 * Ôte un module. Celui qui sert déjà (positionnement, parcours, créneau) reste : la base le refuse, quels que soient les
 * étages qui s'en servent. Déjà ôté : rien à faire.
 */
export async function supprimerModule(
  context: ContexteAction,
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
    // Le fait garde le module entier : c'est de lui qu'on le rétablit.
    const module = versModule(ote);
    await consignerModule(context, 'module.supprime', ids, {
      intitule: ote.intitule,
      module: { ...module, volumes: { ...module.volumes } },
    });
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === CLE_ETRANGERE) return refuse('ModuleUtilise');
    throw error;
  }
}

import type { ActionContext } from '#platform/http/route.ts';
import { sql } from 'kysely';
import { ok, type Result } from '#platform/result.ts';
import { consignerModule, refusDeModifier, type RefusDeModifier } from './formation-modifiable.ts';

export type Sens = 'haut' | 'bas';

/** Échange un module avec son voisin. Au bout de la liste, ou module inconnu : rien ne change. */
export async function deplacerModule(
  context: ActionContext,
  ids: { readonly formationId: string; readonly moduleId: string },
  sens: Sens,
): Promise<Result<null, RefusDeModifier>> {
  const refus = await refusDeModifier(context, ids.formationId);
  if (refus !== null) return refus;
  const modules = await context.tx
    .selectFrom('catalogue.module')
    .select(['id', 'rang', 'intitule'])
    .where('organisme_id', '=', context.organismeId)
    .where('formation_id', '=', ids.formationId)
    .orderBy('rang')
    .execute();
  const place = modules.findIndex(({ id }) => id === ids.moduleId);
  const module = modules[place];
  const voisin = modules[sens === 'haut' ? place - 1 : place + 1];
  if (module === undefined || voisin === undefined) return ok(null);
  // Les rangs sont uniques en fin de transaction seulement : un seul ordre échange les deux.
  await sql`UPDATE catalogue.module SET rang = CASE id WHEN ${module.id} THEN ${voisin.rang}::int ELSE ${module.rang}::int END
    WHERE organisme_id = ${context.organismeId} AND id IN (${module.id}, ${voisin.id})`.execute(context.tx);
  await consignerModule(context, 'module.deplace', ids, {
    intitule: module.intitule,
    rang: sens === 'haut' ? place : place + 2,
  });
  return ok(null);
}

import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type LigneModule, versModule } from '../queries/ligne-formation.ts';
import { ajouterModule } from './ajouter-module.ts';
import type { RefusDeModifier } from './formation-modifiable.ts';

/** Remet un module ôté, tel qu'il était, à la fin de la formation. Déjà remis : rien à faire. Rend l'id du module. */
export async function retablirModule(
  context: ActionContext,
  { formationId, moduleId }: { readonly formationId: string; readonly moduleId: string },
): Promise<Result<string, RefusDeModifier | Refusal<'ModuleIntrouvable'>>> {
  const { tx, organismeId } = context;
  const { rows } = await sql<{ contenu: Omit<LigneModule, 'id'> | null; present: boolean }>`
    SELECT (SELECT contenu FROM catalogue.module_supprime
        WHERE organisme_id = ${organismeId} AND formation_id = ${formationId} AND id = ${moduleId}) AS contenu,
      EXISTS (SELECT FROM catalogue.module
        WHERE organisme_id = ${organismeId} AND formation_id = ${formationId} AND id = ${moduleId}) AS present`.execute(
    tx,
  );
  const { contenu = null, present = false } = rows[0] ?? {};
  if (present) return ok(moduleId);
  if (contenu === null) return refuse('ModuleIntrouvable');
  const remis = await ajouterModule(context, formationId, versModule({ ...contenu, id: moduleId }));
  if (!remis.ok) return remis;
  await tx
    .deleteFrom('catalogue.module_supprime')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', moduleId)
    .execute();
  return remis;
}

import type { ActionContext } from '#platform/http/route.ts';
import { sql } from 'kysely';
import { ok, type Result } from '#platform/result.ts';
import type { ModuleFormation } from '../domain/formation.ts';
import { consignerModule, refusDeModifier, type RefusDeModifier } from './formation-modifiable.ts';

export type ContenuModule = Omit<ModuleFormation, 'id'>;

/** Ajoute un module à la fin d'une formation. Le même id deux fois n'ajoute qu'une fois. Rend l'id du module. */
export async function ajouterModule(
  context: ActionContext,
  formationId: string,
  module: ModuleFormation,
): Promise<Result<string, RefusDeModifier>> {
  const refus = await refusDeModifier(context, formationId);
  if (refus !== null) return refus;
  const { tx, organismeId } = context;
  const ajoute = await tx
    .insertInto('catalogue.module')
    .values({
      organisme_id: organismeId,
      id: module.id,
      formation_id: formationId,
      rang: sql<number>`(SELECT coalesce(max(rang), 0) + 1 FROM catalogue.module
        WHERE organisme_id = ${organismeId} AND formation_id = ${formationId})`,
      ...colonnesDuModule(module),
    })
    .onConflict((conflit) => conflit.columns(['organisme_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (ajoute.numInsertedOrUpdatedRows !== 0n) {
    await consignerModule(
      context,
      'module.ajoute',
      { formationId, moduleId: module.id },
      {
        intitule: module.intitule,
        volumes: { ...module.volumes },
      },
    );
  }
  return ok(module.id);
}

/** Les colonnes qui portent le contenu d'un module. Volumes en minutes. */
export function colonnesDuModule({ intitule, contenu, competences, blocCode, volumes }: ContenuModule) {
  return {
    intitule,
    contenu,
    competences: [...competences],
    bloc_code: blocCode,
    minutes_presentiel: volumes.presentiel,
    minutes_distance: volumes.distanceSynchrone,
    minutes_foad: volumes.foad,
    minutes_entreprise: volumes.entreprise,
  };
}

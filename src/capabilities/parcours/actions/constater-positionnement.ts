import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import type { NiveauAcquis } from '../domain/positionnement.ts';
import { positionnementOuvert, type RefusPositionnement, sujetsDe } from './declarer-positionnement.ts';

export interface Constat {
  readonly moduleId: string;
  /** Null: no view yet. */
  readonly niveau: NiveauAcquis | null;
  readonly commentaire: string | null;
}

/** What a trainer sees of a person's level, module by module. Only what changed is written. */
export async function constaterPositionnement(
  context: ActionContext,
  inscriptionId: string,
  constats: readonly Constat[],
): Promise<Result<{ readonly changes: number }, RefusPositionnement>> {
  const { tx, organismeId, clock, actor } = context;
  const ouvert = await positionnementOuvert(
    context,
    inscriptionId,
    constats.map(({ moduleId }) => moduleId),
  );
  if (!ouvert.ok) return ouvert;
  const connus = new Map(ouvert.value.positionnements.map((un) => [un.moduleId, un]));
  const changes = constats.filter(({ moduleId, niveau, commentaire }) => {
    const avant = connus.get(moduleId);
    return niveau !== (avant?.constate ?? null) || commentaire !== (avant?.commentaire ?? null);
  });
  if (changes.length === 0) return ok({ changes: 0 });
  const maintenant = clock.now();
  const observePar = actor.kind === 'compte' ? actor.personneId : null;
  await tx
    .insertInto('parcours.positionnement')
    .values(
      changes.map(({ moduleId, niveau, commentaire }) => ({
        organisme_id: organismeId,
        inscription_id: inscriptionId,
        module_id: moduleId,
        niveau_observe: niveau,
        observe_le: maintenant,
        observe_par: observePar,
        commentaire,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisme_id', 'inscription_id', 'module_id']).doUpdateSet((eb) => ({
        niveau_observe: eb.ref('excluded.niveau_observe'),
        commentaire: eb.ref('excluded.commentaire'),
        observe_le: maintenant,
        observe_par: observePar,
      })),
    )
    .execute();
  await consigner(context, {
    type: 'positionnement.constate',
    survenuLe: maintenant,
    sujets: sujetsDe(ouvert.value),
    donnees: { niveaux: Object.fromEntries(changes.map(({ moduleId, niveau }) => [moduleId, niveau])) },
  });
  return ok({ changes: changes.length });
}

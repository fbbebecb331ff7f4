import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { SousTraitance } from '../domain/faits-bilan.ts';

export interface NouvelleSousTraitance extends SousTraitance {
  readonly id: string;
  readonly exerciceId: string;
  readonly partenaire: string;
}

/** Declares training entrusted to another organisme (F-2) or by it (G). Sending it twice does it once. */
export async function declarerSousTraitance(
  context: ActionContext,
  { id, exerciceId, sens, partenaire, stagiaires, minutes }: NouvelleSousTraitance,
): Promise<Result<null, Refusal<'ExerciceInconnu'>>> {
  const { tx, organismeId, clock } = context;
  const exercice = await tx
    .selectFrom('bpf.exercice')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', exerciceId)
    .select('id')
    .executeTakeFirst();
  if (exercice === undefined) return refuse('ExerciceInconnu');
  const ecrite = await tx
    .insertInto('bpf.sous_traitance')
    .values({
      organisme_id: organismeId,
      id,
      exercice_id: exerciceId,
      sens,
      partenaire,
      stagiaires,
      minutes,
      cree_le: clock.now(),
    })
    .onConflict((conflit) => conflit.columns(['organisme_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite === undefined) return ok(null);
  await consigner(context, {
    type: 'bpf.sous_traitance',
    survenuLe: clock.now(),
    sujets: { exercice: exerciceId },
    donnees: { sens, partenaire, stagiaires, minutes },
  });
  return ok(null);
}

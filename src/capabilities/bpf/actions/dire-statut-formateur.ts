import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

export interface StatutFormateur {
  readonly personneId: string;
  readonly depuis: string;
  readonly statut: 'interne' | 'externe';
}

/** Says whether a trainer is of the organisme or outside, from a day on (frame E). */
export async function direStatutFormateur(
  context: ActionContext,
  { personneId, depuis, statut }: StatutFormateur,
): Promise<Result<null, Refusal<'IntervenantInconnu'>>> {
  const { tx, organismeId, clock } = context;
  const personne = await tx
    .selectFrom('annuaire.personne')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', personneId)
    .select('id')
    .executeTakeFirst();
  if (personne === undefined) return refuse('IntervenantInconnu');
  await tx
    .insertInto('bpf.statut_formateur')
    .values({ organisme_id: organismeId, personne_id: personneId, depuis, statut })
    .onConflict((conflit) =>
      conflit.columns(['organisme_id', 'personne_id', 'depuis']).doUpdateSet({ statut }),
    )
    .execute();
  await consigner(context, {
    type: 'bpf.statut_formateur',
    survenuLe: clock.now(),
    sujets: { personne: personneId },
    donnees: { depuis, statut },
  });
  return ok(null);
}

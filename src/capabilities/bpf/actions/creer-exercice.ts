import { consigner } from '#capabilities/registre/index.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { echeanceLegale } from '../domain/exercice.ts';
import { obligationDeDeclarer } from '../domain/obligations.ts';
import { obligationsFr as mots } from '../messages/obligations.fr.ts';
import { poserObligations } from './obligations.ts';

export interface NouvelExercice {
  readonly id: string;
  readonly debut: Temporal.PlainDate;
  readonly fin: Temporal.PlainDate;
}

const DUREE_MAXIMALE = 731;

/** Opens an exercise, and with it its obligation to declare before 30 April. Sending it twice does it once. */
export async function creerExercice(
  context: ActionContext,
  { id, debut, fin }: NouvelExercice,
): Promise<Result<{ readonly id: string }, Refusal<'ExerciceMalBorne' | 'ExerciceChevauche'>>> {
  const jours = debut.until(fin, { largestUnit: 'day' }).days;
  if (jours < 1 || jours > DUREE_MAXIMALE) return refuse('ExerciceMalBorne');
  const { tx, organismeId, clock } = context;
  try {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('bpf.exercice')
      .values({
        organisme_id: organismeId,
        id,
        debut: debut.toString(),
        fin: fin.toString(),
        echeance: echeanceLegale(fin).toString(),
        cree_le: clock.now(),
      })
      .onConflict((conflit) => conflit.columns(['organisme_id', 'id']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return ok({ id });
  } catch (error) {
    if (brokenConstraint(error) === 'exercice_libre') return refuse('ExerciceChevauche');
    throw error;
  }
  await poserObligations(context, [
    obligationDeDeclarer(id, context.newId(), mots.declarer, echeanceLegale(fin).toString()),
  ]);
  await consigner(context, {
    type: 'bpf.exercice_ouvert',
    survenuLe: clock.now(),
    sujets: { exercice: id },
    donnees: { debut: debut.toString(), fin: fin.toString() },
  });
  return ok({ id });
}

import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estDeLEquipe } from '../queries/equipe.query.ts';
import { type Cotation, consignerRisque, ecrireRevue } from './suivi-risque.ts';

type Fait = Result<null, Refusal>;

export interface NouveauRisque extends Cotation {
  readonly id: string;
  readonly intitule: string;
  readonly cause: string;
  readonly mesures: string | null;
  readonly responsableId: string | null;
}

/** Adds a risk to the register with its first rating (indicator 32). The same id twice does it once. */
export async function identifierRisque(context: ActionContext, risque: NouveauRisque): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const { id, intitule, cause, mesures, responsableId, ...cotation } = risque;
  if (responsableId !== null && !(await estDeLEquipe(tx, organismeId, responsableId)))
    return refuse('ResponsableHorsEquipe');
  const ecrit = await tx
    .insertInto('amelioration.risque')
    .values({
      organisme_id: organismeId,
      id,
      intitule,
      cause,
      mesures,
      responsable_id: responsableId,
      identifie_le: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrit === undefined) return ok(null);
  await ecrireRevue(context, id, { ...cotation, id: context.newId(), constat: null });
  return consignerRisque(context, id, 'identifie', { ...cotation });
}

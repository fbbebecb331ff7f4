import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estDeLEquipe } from '../queries/equipe.query.ts';

type Fait = Result<null, Refusal>;

/** Likelihood and severity, from 1 to 4. */
export interface Cotation {
  readonly probabilite: number;
  readonly gravite: number;
}

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

/** Reviews a risk: its rating of the day, and what is seen. The same id twice does it once. */
export async function revoirRisque(
  context: ActionContext,
  risqueId: string,
  revue: Cotation & { readonly id: string; readonly constat: string | null },
): Promise<Fait> {
  const { tx, organismeId } = context;
  const risque = await tx
    .selectFrom('amelioration.risque')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', risqueId)
    .select('clos_le')
    .executeTakeFirst();
  if (risque === undefined) return refuse('RisqueInconnu');
  if (risque.clos_le !== null) return refuse('RisqueClos');
  await ecrireRevue(context, risqueId, revue);
  const { probabilite, gravite } = revue;
  return consignerRisque(context, risqueId, 'revu', { probabilite, gravite });
}

/** A risk that exists no more, and why. */
export async function cloreRisque(context: ActionContext, id: string, motif: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const change = await tx
    .updateTable('amelioration.risque')
    .set({ clos_le: clock.now(), clos_motif: motif })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('clos_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return change === undefined ? refuse('RisqueClos') : consignerRisque(context, id, 'clos', {});
}

async function ecrireRevue(
  { tx, organismeId, clock, acteurId }: ActionContext,
  risque_id: string,
  { id, probabilite, gravite, constat }: Cotation & { readonly id: string; readonly constat: string | null },
): Promise<void> {
  const revue = { probabilite, gravite, constat, le: today(clock).toString() };
  await tx
    .insertInto('amelioration.risque_revue')
    .values({ organisme_id: organismeId, id, risque_id, ...revue, revu_le: clock.now(), revu_par: acteurId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function consignerRisque(
  context: ActionContext,
  id: string,
  quoi: string,
  donnees: Readonly<Record<string, number>>,
): Promise<Fait> {
  const survenuLe = context.clock.now();
  await consigner(context, { type: `risque.${quoi}`, survenuLe, sujets: { risque: id }, donnees });
  return ok(null);
}

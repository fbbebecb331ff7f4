import { consigner } from '#capabilities/registre/index.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Efficacite } from '../domain/vocabulaire.ts';
import { estDeLEquipe } from '../queries/equipe.query.ts';

type Fait = Result<null, Refusal>;

/** Says that an action is done, with what shows it. */
export async function faireAction(
  context: ActionContext,
  id: string,
  { faiteLe, preuve }: { readonly faiteLe: Temporal.PlainDate; readonly preuve: string },
): Promise<Fait> {
  if (Temporal.PlainDate.compare(faiteLe, today(context.clock)) > 0) return refuse('FaiteALAvenir');
  const change = await ouverte(context, id)
    .set({ faite_le: faiteLe.toString(), preuve })
    .returning('id')
    .executeTakeFirst();
  return change === undefined
    ? refuse('ActionFinie')
    : suivre(context, id, 'faite', { le: faiteLe.toString() });
}

/** Judges what a done action has changed: effective, partly, not. Once. */
export async function jugerAction(
  context: ActionContext,
  id: string,
  { efficacite, jugement }: { readonly efficacite: Efficacite; readonly jugement: string },
): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const lue = await tx
    .selectFrom('amelioration.action')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select(['faite_le', 'efficacite'])
    .forUpdate()
    .executeTakeFirst();
  if (lue === undefined) return refuse('ActionInconnue');
  if (lue.faite_le === null) return refuse('ActionPasFaite');
  if (lue.efficacite !== null) return refuse('DejaJugee');
  await tx
    .updateTable('amelioration.action')
    .set({ efficacite, jugement, jugee_le: today(clock).toString() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .execute();
  return suivre(context, id, 'jugee', { efficacite });
}

/** Changes who does it, or when: the register keeps what it was before. */
export async function reporterAction(
  context: ActionContext,
  id: string,
  {
    echeance,
    responsableId,
  }: { readonly echeance: Temporal.PlainDate; readonly responsableId: string | null },
): Promise<Fait> {
  if (responsableId !== null && !(await estDeLEquipe(context.tx, context.organismeId, responsableId)))
    return refuse('ResponsableHorsEquipe');
  const change = await ouverte(context, id)
    .set({ echeance: echeance.toString(), responsable_id: responsableId })
    .returning('id')
    .executeTakeFirst();
  if (change === undefined) return refuse('ActionFinie');
  return suivre(context, id, 'reportee', { echeance: echeance.toString(), responsable: responsableId });
}

/** Gives an action up, and says why. */
export async function abandonnerAction(context: ActionContext, id: string, motif: string): Promise<Fait> {
  const change = await ouverte(context, id)
    .set({ abandonnee_le: context.clock.now(), abandon_motif: motif })
    .returning('id')
    .executeTakeFirst();
  return change === undefined ? refuse('ActionFinie') : suivre(context, id, 'abandonnee', {});
}

const ouverte = ({ tx, organismeId }: ActionContext, id: string) =>
  tx
    .updateTable('amelioration.action')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('faite_le', 'is', null)
    .where('abandonnee_le', 'is', null);

async function suivre(context: ActionContext, id: string, quoi: string, donnees: JsonObject): Promise<Fait> {
  const survenuLe = context.clock.now();
  await consigner(context, { type: `action.${quoi}`, survenuLe, sujets: { action: id }, donnees });
  return ok(null);
}

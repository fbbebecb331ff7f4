import { aviser } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Origine } from '../domain/vocabulaire.ts';
import { actionsFr as mots } from '../messages/actions.fr.ts';
import { estDeLEquipe } from '../queries/equipe.query.ts';

/** What an action comes from, in the words and at the address of the capability that owns it. */
export interface LienDAction {
  /** Sort of the object: `reclamation`, `incident`, `risque`, `veille`, or that of a higher floor (`enquete`, `constat_audit`). */
  readonly genre: string;
  readonly objetId: string;
  readonly libelle: string;
  /** Path of ours. */
  readonly chemin: string;
}

export interface NouvelleAction {
  readonly id: string;
  readonly quoi: string;
  readonly origine: Origine;
  readonly responsableId: string | null;
  readonly echeance: Temporal.PlainDate;
  readonly lien?: LienDAction | null;
}

/**
 * Adds an action to the improvement plan (indicator 32), linked to what it comes from. The same id twice does it once.
 * Records `action.decidee`; tells the person in charge.
 */
export async function deciderAction(
  context: ActionContext,
  { id, quoi, origine, responsableId, echeance, lien = null }: NouvelleAction,
): Promise<Result<{ readonly actionId: string }, Refusal<'ResponsableHorsEquipe'>>> {
  const { tx, organismeId, clock, acteurId } = context;
  if (responsableId !== null && !(await estDeLEquipe(tx, organismeId, responsableId)))
    return refuse('ResponsableHorsEquipe');
  const ecrite = await tx
    .insertInto('amelioration.action')
    .values({
      organisme_id: organismeId,
      id,
      quoi,
      origine,
      responsable_id: responsableId,
      echeance: echeance.toString(),
      decidee_le: clock.now(),
      decidee_par: acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite === undefined) return ok({ actionId: id });
  if (lien !== null) await lierAction(context, id, lien);
  await consigner(context, {
    type: 'action.decidee',
    survenuLe: clock.now(),
    sujets: { action: id, ...(lien === null ? {} : { [lien.genre]: lien.objetId }) },
    donnees: { origine, echeance: echeance.toString() },
  });
  if (responsableId !== null) {
    await aviser(context, {
      destinataires: { comptes: [responsableId] },
      titre: mots.avis.confiee,
      texte: quoi.slice(0, 200),
      lien: `/ameliorations/${id}`,
      cle: `action.confiee:${id}:${responsableId}`,
    });
  }
  return ok({ actionId: id });
}

/** Links an action to one more thing that it answers. Linking twice does it once. */
export async function lierAction(
  { tx, organismeId }: ActionContext,
  actionId: string,
  { genre, objetId, libelle, chemin }: LienDAction,
): Promise<void> {
  await tx
    .insertInto('amelioration.action_lien')
    .values({ organisme_id: organismeId, action_id: actionId, genre, objet_id: objetId, libelle, chemin })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

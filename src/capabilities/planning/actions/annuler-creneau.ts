import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { refusDePoser } from '../domain/etudier-demande.ts';
import { type RefusChangement, refusDeChanger } from '../domain/incidences.ts';
import type { RefusCreneau } from '../domain/refus-creneau.ts';
import { creneauAChanger } from '../queries/creneau-a-changer.query.ts';
import { lireTerrain } from '../queries/terrain.ts';
import { sujetsDuFait } from './ecrire-creneaux.ts';
import { prevenir } from './prevenir.ts';
import { prendreLePlanning, siLaPlaceEstLibre } from './verrou.ts';

type Fait = { readonly id: string };

/** Annule un créneau dont la feuille n'est pas ouverte. Il reste connu, et peut être rétabli. Déjà annulé : rien de plus. */
export async function annulerCreneau(
  context: ActionContext,
  demande: { readonly creneauId: string; readonly motif: string; readonly prevenir: boolean },
): Promise<Result<Fait, Refusal<'CreneauIntrouvable'> | RefusChangement>> {
  await prendreLePlanning(context);
  const lu = await creneauAChanger(context.tx, context.organismeId, demande.creneauId, true);
  if (lu === null) return refuse('CreneauIntrouvable');
  if (lu.annule) return ok({ id: lu.id });
  const fige = refusDeChanger(lu, null, lu.feuille);
  if (fige !== null) return { ok: false, refusal: fige };
  await marquer(context, lu.id, { annule_le: context.clock.now(), motif_annulation: demande.motif });
  await consigner(context, {
    type: 'creneau.annule',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(lu),
    donnees: { debut: lu.debut.toString(), fin: lu.fin.toString(), motif: demande.motif },
  });
  if (demande.prevenir) {
    const terrain = await lireTerrain(context.tx, context.organismeId, lu, lu);
    await prevenir(context, { quoi: 'annule', creneau: lu, motif: demande.motif, terrain });
  }
  return ok({ id: lu.id });
}

/** Remet un créneau annulé à sa place, si elle est encore libre. */
export async function retablirCreneau(
  context: ActionContext,
  demande: { readonly creneauId: string; readonly prevenir: boolean },
): Promise<Result<Fait, Refusal<'CreneauIntrouvable'> | RefusCreneau>> {
  await prendreLePlanning(context);
  const lu = await creneauAChanger(context.tx, context.organismeId, demande.creneauId, true);
  if (lu === null) return refuse('CreneauIntrouvable');
  if (!lu.annule) return ok({ id: lu.id });
  const terrain = await lireTerrain(context.tx, context.organismeId, lu, lu);
  const refusal = refusDePoser(lu, terrain);
  if (refusal !== null) return { ok: false, refusal };
  const pris = await siLaPlaceEstLibre(() =>
    marquer(context, lu.id, { annule_le: null, motif_annulation: null }),
  );
  if (pris !== null) return pris;
  await consigner(context, {
    type: 'creneau.retabli',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(lu),
    donnees: { debut: lu.debut.toString(), fin: lu.fin.toString() },
  });
  if (demande.prevenir) await prevenir(context, { quoi: 'retabli', creneau: lu, terrain });
  return ok({ id: lu.id });
}

async function marquer(
  { tx, organismeId, clock }: ActionContext,
  id: string,
  valeurs: { readonly annule_le: Temporal.Instant | null; readonly motif_annulation: string | null },
): Promise<void> {
  await tx
    .updateTable('planning.creneau')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .set((eb) => ({ ...valeurs, revision: eb('revision', '+', 1), modifie_le: clock.now() }))
    .execute();
}

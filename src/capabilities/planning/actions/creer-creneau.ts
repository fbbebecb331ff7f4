import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import { type BesoinEnSalle, type DemandeCreneau, SANS_BESOIN } from '../domain/demande.ts';
import { refusDePoser } from '../domain/etudier-demande.ts';
import type { RefusCreneau } from '../domain/refus-creneau.ts';
import { lireTerrain } from '../queries/terrain.ts';
import { donneesDuFait, ecrireCreneaux, sujetsDuFait } from './ecrire-creneaux.ts';
import { prevenir } from './prevenir.ts';
import { prendreLePlanning, siLaPlaceEstLibre } from './verrou.ts';

export interface NouveauCreneau extends DemandeCreneau {
  /** Ce que la salle doit avoir. */
  readonly besoin?: BesoinEnSalle;
  /** Prévenir les apprenants et les formateurs. */
  readonly prevenir: boolean;
}

/** Pose un créneau. Envoyé deux fois avec le même id, il est posé une fois. */
export async function creerCreneau(
  context: ActionContext,
  { besoin = SANS_BESOIN, prevenir: avecAvis, ...demande }: NouveauCreneau,
): Promise<Result<{ readonly id: string }, RefusCreneau>> {
  await prendreLePlanning(context);
  const terrain = await lireTerrain(context.tx, context.organismeId, demande, demande);
  if (terrain.deja) return ok({ id: demande.id });
  const refusal = refusDePoser(demande, terrain, besoin);
  if (refusal !== null) return { ok: false, refusal };
  const pris = await siLaPlaceEstLibre(() => ecrireCreneaux(context, [demande]));
  if (pris !== null) return pris;
  await consigner(context, {
    type: 'creneau.planifie',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(demande),
    donnees: donneesDuFait(demande),
  });
  if (avecAvis) await prevenir(context, { quoi: 'planifie', creneau: demande, terrain });
  return ok({ id: demande.id });
}

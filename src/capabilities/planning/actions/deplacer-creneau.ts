import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type BesoinEnSalle, type DemandeCreneau, SANS_BESOIN } from '../domain/demande.ts';
import { refusDePoser } from '../domain/etudier-demande.ts';
import { changementsEntre, type RefusChangement, refusDeChanger } from '../domain/incidences.ts';
import type { RefusCreneau } from '../domain/refus-creneau.ts';
import { creneauAChanger } from '../queries/creneau-a-changer.query.ts';
import { lireTerrain } from '../queries/terrain.ts';
import { donneesDuFait, ecrireFormateurs, sujetsDuFait } from './ecrire-creneaux.ts';
import { prevenir } from './prevenir.ts';
import { prendreLePlanning, siLaPlaceEstLibre } from './verrou.ts';

/** Ce qui peut changer d'un créneau. La session et le groupe ne changent pas : on annule et on repose. */
export type Deplacement = Partial<Omit<DemandeCreneau, 'id' | 'sessionId' | 'groupeId'>> & {
  readonly creneauId: string;
  readonly besoin?: BesoinEnSalle;
  readonly prevenir: boolean;
};

export type RefusDeplacement =
  | Refusal<'CreneauIntrouvable'>
  | Refusal<'CreneauDejaAnnule'>
  | RefusChangement
  | RefusCreneau;

/** Change l'heure, la salle, les formateurs ou le contenu d'un créneau dont la feuille n'est pas ouverte. */
export async function deplacerCreneau(
  context: ActionContext,
  { creneauId, besoin = SANS_BESOIN, prevenir: avecAvis, ...changements }: Deplacement,
): Promise<Result<{ readonly id: string }, RefusDeplacement>> {
  await prendreLePlanning(context);
  const lu = await creneauAChanger(context.tx, context.organismeId, creneauId, true);
  if (lu === null) return refuse('CreneauIntrouvable');
  if (lu.annule) return refuse('CreneauDejaAnnule');
  const { feuille, ...avant } = lu;
  const apres: DemandeCreneau = { ...avant, ...changements };
  const fige = refusDeChanger(avant, apres, feuille);
  if (fige !== null) return { ok: false, refusal: fige };
  const terrain = await lireTerrain(context.tx, context.organismeId, apres, apres);
  const refusal = refusDePoser(apres, terrain, besoin);
  if (refusal !== null) return { ok: false, refusal };
  const pris = await siLaPlaceEstLibre(() => ecrire(context, avant, apres));
  if (pris !== null) return pris;
  await consigner(context, {
    type: 'creneau.deplace',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(apres),
    donnees: {
      changements: [...changementsEntre(avant, apres)],
      avant: donneesDuFait(avant),
      apres: donneesDuFait(apres),
    },
  });
  if (avecAvis) await prevenir(context, { quoi: 'deplace', creneau: apres, avant, terrain });
  return ok({ id: creneauId });
}

async function ecrire(context: ActionContext, avant: DemandeCreneau, apres: DemandeCreneau): Promise<void> {
  const { tx, organismeId, clock } = context;
  const partis = avant.formateurIds.filter((id) => !apres.formateurIds.includes(id));
  if (partis.length > 0) {
    await tx
      .deleteFrom('planning.creneau_formateur')
      .where('organisme_id', '=', organismeId)
      .where('creneau_id', '=', apres.id)
      .where('personne_id', 'in', partis)
      .execute();
  }
  await tx
    .updateTable('planning.creneau')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', apres.id)
    .set((eb) => ({
      module_id: apres.moduleId,
      modalite: apres.modalite,
      debut: apres.debut,
      fin: apres.fin,
      salle_id: apres.salleId,
      lien_visio: apres.lienVisio,
      intitule: apres.intitule,
      revision: eb('revision', '+', 1),
      modifie_le: clock.now(),
    }))
    .execute();
  const arrives = apres.formateurIds.filter((id) => !avant.formateurIds.includes(id));
  await ecrireFormateurs(context, [{ id: apres.id, formateurIds: arrives }]);
}

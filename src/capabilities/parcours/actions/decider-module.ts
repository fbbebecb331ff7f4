import { modulesDeFormation, type ModuleFormation, totalDe } from '#capabilities/catalogue/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import {
  type Decision,
  parcoursIndividuel,
  refusDeDecisions,
  type RefusParcours,
} from '../domain/parcours-individuel.ts';
import { type DossierPedagogique, dossierPedagogique } from '../queries/dossier-pedagogique.query.ts';
import { sujetsDe } from './declarer-positionnement.ts';

export type RefusDecision =
  | Refusal<'InscriptionIntrouvable'>
  | Refusal<'PositionnementDejaConclu'>
  | RefusParcours;

/**
 * Decides what becomes of one module in a person's path: kept, shortened, left out or added, in place of what was decided
 * of it. An added module that is kept no more is taken away. Hours and the rate of distance follow (art. D. 6353-1).
 */
export async function deciderModule(
  context: ActionContext,
  inscriptionId: string,
  decision: Decision,
): Promise<Result<null, RefusDecision>> {
  const { tx, organismeId, clock } = context;
  await verrouiller(context, inscriptionId);
  const dossier = await dossierPedagogique(tx, organismeId, inscriptionId);
  if (dossier === null) return refuse('InscriptionIntrouvable');
  if (dossier.positionneLe !== null) return refuse('PositionnementDejaConclu');
  const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
  const decisions = decisionsApres(dossier, modules, decision);
  const refus = refusDeDecisions(modules, decisions);
  if (refus !== null) return { ok: false, refusal: refus };
  await tx
    .deleteFrom('parcours.parcours_module')
    .where('organisme_id', '=', organismeId)
    .where('inscription_id', '=', inscriptionId)
    .where('module_id', '=', decision.moduleId)
    .execute();
  if (decision.genre !== 'conserve') {
    await tx
      .insertInto('parcours.parcours_module')
      .values({
        organisme_id: organismeId,
        inscription_id: inscriptionId,
        ...colonnesDe(decision),
        decide_le: clock.now(),
      })
      .execute();
  }
  const { volumes, minutesAllegees, minutesAjoutees } = parcoursIndividuel(modules, decisions);
  await consigner(context, {
    type: 'parcours.adapte',
    survenuLe: clock.now(),
    sujets: sujetsDe(dossier),
    donnees: {
      module: decision.moduleId,
      decision: decision.genre,
      motif: 'motif' in decision ? decision.motif.code : null,
      minutes: totalDe(volumes),
      minutesAllegees,
      minutesAjoutees,
    },
  });
  return ok(null);
}

async function verrouiller({ tx, organismeId }: ActionContext, inscriptionId: string): Promise<void> {
  await tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', inscriptionId)
    .select('id')
    .forNoKeyUpdate()
    .execute();
}

/** The decisions with the new one in place of the old; an added module kept « as it was » is simply gone. */
function decisionsApres(
  { decisions }: DossierPedagogique,
  modules: readonly ModuleFormation[],
  decision: Decision,
): readonly Decision[] {
  const autres = decisions.filter(({ moduleId }) => moduleId !== decision.moduleId);
  const retiree = decision.genre === 'conserve' && !modules.some(({ id }) => id === decision.moduleId);
  return retiree && autres.length < decisions.length ? autres : [...autres, decision];
}

function colonnesDe(decision: Exclude<Decision, { genre: 'conserve' }>) {
  return {
    module_id: decision.moduleId,
    decision: decision.genre,
    motif: decision.motif.texte,
    motif_code: decision.motif.code,
    ...(decision.genre === 'ajoute' ? { intitule: decision.intitule } : {}),
    ...('volumes' in decision
      ? {
          minutes_presentiel: decision.volumes.presentiel,
          minutes_distance: decision.volumes.distanceSynchrone,
          minutes_foad: decision.volumes.foad,
          minutes_entreprise: decision.volumes.entreprise,
        }
      : {}),
  };
}

import type { ModuleFormation } from '#capabilities/catalogue/index.ts';

/** 0 : à découvrir, 1 : des notions, 2 : avec de l'aide, 3 : seul. */
export type NiveauAcquis = 0 | 1 | 2 | 3;

/** Ce que la personne dit d'elle-même et ce que le formateur constate (référentiel national qualité, indicateur 8). */
export interface Positionnement {
  readonly moduleId: string;
  readonly declare: NiveauAcquis | null;
  readonly constate: NiveauAcquis | null;
}

export interface Suggestion {
  readonly moduleId: string;
  readonly decision: 'conserver' | 'dispenser' | 'discuter';
  readonly raison: 'acquis' | 'presqueAcquis' | 'ecart' | 'aApprendre' | 'sansConstat';
}

/** Deux crans entre la parole de la personne et le constat méritent un échange. */
const ECART_A_DISCUTER = 2;

/**
 * Ce que le positionnement suggère pour chaque module, dans l'ordre de la formation. Une personne décide : rien n'est
 * appliqué d'office, et une dispense ne vient jamais de la seule auto-évaluation.
 */
export function suggestionsDe(
  modules: readonly Pick<ModuleFormation, 'id'>[],
  positionnements: readonly Positionnement[],
): readonly Suggestion[] {
  const parModule = new Map(
    positionnements.map((positionnement) => [positionnement.moduleId, positionnement]),
  );
  return modules.map(({ id }) => ({ moduleId: id, ...suggerer(parModule.get(id)) }));
}

function suggerer(positionnement: Positionnement | undefined): Omit<Suggestion, 'moduleId'> {
  const declare = positionnement?.declare ?? null;
  const constate = positionnement?.constate ?? null;
  if (constate === null) return { decision: declare === 3 ? 'discuter' : 'conserver', raison: 'sansConstat' };
  if (declare !== null && Math.abs(declare - constate) >= ECART_A_DISCUTER) {
    return { decision: 'discuter', raison: 'ecart' };
  }
  if (constate === 3) return { decision: 'dispenser', raison: 'acquis' };
  return constate === 2
    ? { decision: 'discuter', raison: 'presqueAcquis' }
    : { decision: 'conserver', raison: 'aApprendre' };
}

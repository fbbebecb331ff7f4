import type { Capability, Eraser, PersonalColumn } from '#platform/capability.ts';
import type { Tx } from '#platform/db/types.ts';
import { planDe, type TableDePersonne } from './domain/plan.ts';
import { lireStructure } from './queries/structure.query.ts';

/** What the whole house declares of persons, and where it is in the database. */
export interface PlanDeLaMaison {
  declarations(): readonly PersonalColumn[];
  /** What capabilities erase themselves, from the highest floor down: who speaks of a row goes before who holds it. */
  erasers(): readonly Eraser[];
  /** Read once: the structure changes only when the instance starts. */
  lire(tx: Tx): Promise<readonly TableDePersonne[]>;
}

export function createPlan(house: () => readonly Capability[]): PlanDeLaMaison {
  const declarations = () => house().flatMap(({ personalData }) => personalData ?? []);
  let plan: readonly TableDePersonne[] | null = null;
  return {
    declarations,
    erasers: () =>
      house()
        .toSorted((a, b) => b.floor - a.floor)
        .flatMap(({ eraser }) => eraser ?? []),
    async lire(tx) {
      plan ??= planDe(declarations(), await lireStructure(tx));
      return plan;
    },
  };
}

import { z } from 'zod';
import type { ModuleFormation } from './formation.ts';

const Module = z.object({
  id: z.string(),
  intitule: z.string(),
  contenu: z.string(),
  competences: z.array(z.string()),
  blocCode: z.string().nullable(),
  volumes: z.object({
    presentiel: z.number(),
    distanceSynchrone: z.number(),
    foad: z.number(),
    entreprise: z.number(),
  }),
});

interface FaitLu {
  readonly type: string;
  readonly donnees: Record<string, unknown>;
}

/** Les modules ôtés que les faits gardent entiers et qui ne sont pas revenus, le dernier ôté d'abord. */
export function modulesSupprimes(
  faits: readonly FaitLu[],
  presents: readonly { readonly id: string }[],
): readonly ModuleFormation[] {
  const vus = new Set(presents.map(({ id }) => id));
  return faits.flatMap(({ type, donnees }) => {
    if (type !== 'module.supprime') return [];
    const lu = Module.safeParse(donnees['module']);
    if (!lu.success || vus.has(lu.data.id)) return [];
    vus.add(lu.data.id);
    return [lu.data];
  });
}

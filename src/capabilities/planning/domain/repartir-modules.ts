import { type Intervalle, minutesDe } from './intervalle.ts';

/** Un module à placer, avec les minutes qui lui restent. */
export interface ModuleAPlacer {
  readonly id: string;
  readonly minutes: number;
}

/** Une place, ou une partie d'une place, donnée à un module. */
export interface PartDeModule extends Intervalle {
  /** Le rang de la place d'où elle vient. */
  readonly place: number;
  readonly moduleId: string;
}

export interface ModulesRepartis {
  readonly parts: readonly PartDeModule[];
  /** Les modules qui n'ont pas trouvé assez de place, avec ce qui leur manque. */
  readonly restes: readonly ModuleAPlacer[];
}

/** Une place se coupe entre deux modules, sauf pour laisser un morceau plus court. */
const MORCEAU_MINIMUM = 30;

/**
 * Donne les places aux modules dans l'ordre, à la minute : un module fini au milieu d'une place laisse la suite au suivant. Quand
 * tous sont placés, les places qui restent ne servent pas.
 * @param places triées, disjointes
 */
export function repartirModules(
  places: readonly Intervalle[],
  modules: readonly ModuleAPlacer[],
): ModulesRepartis {
  const file = modules.filter(({ minutes }) => minutes > 0).map((module) => ({ ...module }));
  const parts: PartDeModule[] = [];
  for (const [place, { debut, fin }] of places.entries()) {
    let curseur = debut;
    while (Temporal.Instant.compare(curseur, fin) < 0) {
      const [module] = file;
      if (module === undefined) break;
      const libres = minutesDe({ debut: curseur, fin });
      const prises = minutesPrises(module.minutes, libres, file.length === 1);
      parts.push({ place, moduleId: module.id, debut: curseur, fin: curseur.add({ minutes: prises }) });
      curseur = curseur.add({ minutes: prises });
      module.minutes -= prises;
      if (module.minutes < MORCEAU_MINIMUM) file.shift();
    }
    if (file.length === 0) break;
  }
  return { parts, restes: file };
}

/** Toute la place si le module la remplit, ou si ce qui resterait est trop court pour un autre. */
function minutesPrises(voulues: number, libres: number, dernier: boolean): number {
  if (voulues >= libres) return libres;
  return libres - voulues < MORCEAU_MINIMUM && !dernier ? libres : voulues;
}

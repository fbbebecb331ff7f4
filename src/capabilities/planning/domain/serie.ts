import { aParis } from '#platform/clock.ts';
import type { DemandeCreneau } from './demande.ts';
import { type Intervalle } from './intervalle.ts';
import type { CalendrierOuverture } from './ouverture.ts';
import { creneauxDe, type JourEcarte, type Recurrence } from './recurrence.ts';
import { type ModuleAPlacer, repartirModules } from './repartir-modules.ts';

/** Une série de créneaux que l'on veut poser : une récurrence, et la même chose à chaque place. */
export interface DemandeSerie extends Pick<
  DemandeCreneau,
  'sessionId' | 'groupeId' | 'modalite' | 'salleId' | 'formateurIds' | 'lienVisio' | 'intitule'
> {
  readonly recurrence: Recurrence;
  /** Dans l'ordre où ils se suivent ; vide : des créneaux sans module. */
  readonly modules: readonly ModuleAPlacer[];
  /** Places que la personne a retirées ou mises dans une autre salle, par leur clé. */
  readonly choix: ReadonlyMap<string, ChoixDePlace>;
}

export type ChoixDePlace = { readonly retirer: true } | { readonly salleId: string };

/** Une place de la série. Sa clé est sa date et son heure : elle ne change pas d'un aperçu à l'autre. */
export interface PlaceDeSerie extends Intervalle {
  readonly cle: string;
  readonly salleId: string | null;
}

export interface PlacesDeSerie {
  readonly places: readonly PlaceDeSerie[];
  readonly retirees: readonly PlaceDeSerie[];
  readonly ecartes: readonly JourEcarte[];
}

/** La clé d'une place : `2026-11-24T09:00`, à la pendule de Paris. */
export const cleDePlace = ({ debut }: Intervalle): string =>
  aParis(debut).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Les places de la série, dans l'ordre, et les jours sautés. La récurrence doit être saine. */
export function placesDeSerie(demande: DemandeSerie, ouverture: CalendrierOuverture): PlacesDeSerie {
  const { creneaux, ecartes } = creneauxDe(demande.recurrence, ouverture);
  const toutes = creneaux.map((intervalle): PlaceDeSerie & { retiree: boolean } => {
    const cle = cleDePlace(intervalle);
    const choix = demande.choix.get(cle);
    const salleId = choix !== undefined && 'salleId' in choix ? choix.salleId : demande.salleId;
    return { ...intervalle, cle, salleId, retiree: choix !== undefined && 'retirer' in choix };
  });
  return {
    places: toutes.filter(({ retiree }) => !retiree),
    retirees: toutes.filter(({ retiree }) => retiree),
    ecartes,
  };
}

/** Un créneau d'une série, avant d'avoir un identifiant. */
export interface CreneauDeSerie extends Omit<DemandeCreneau, 'id'> {
  readonly cle: string;
}

export interface CreneauxDeSerie {
  readonly creneaux: readonly CreneauDeSerie[];
  /** Modules qui n'ont pas assez de places, avec les minutes qui manquent. */
  readonly restes: readonly ModuleAPlacer[];
  /** Places qui ne servent pas : tous les modules sont placés. */
  readonly enTrop: readonly PlaceDeSerie[];
}

/** Les créneaux de ces places : une place coupée entre deux modules en fait deux. */
export function creneauxDeSerie(demande: DemandeSerie, places: readonly PlaceDeSerie[]): CreneauxDeSerie {
  const { sessionId, groupeId, modalite, formateurIds, lienVisio, intitule } = demande;
  const commun = { sessionId, groupeId, modalite, formateurIds, lienVisio, intitule };
  if (demande.modules.length === 0)
    return {
      creneaux: places.map((place) => ({ ...place, ...commun, moduleId: null })),
      restes: [],
      enTrop: [],
    };
  const { parts, restes } = repartirModules(places, demande.modules);
  const servies = new Set(parts.map(({ place }) => place));
  return {
    creneaux: parts.map(({ place, moduleId, debut, fin }) => {
      const { cle = '', salleId = null } = places[place] ?? {};
      return { ...commun, cle, salleId, moduleId, debut, fin };
    }),
    restes,
    enTrop: places.filter((_, rang) => !servies.has(rang)),
  };
}

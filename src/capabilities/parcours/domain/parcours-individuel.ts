import {
  additionner,
  retirer,
  sontDesVolumes,
  tauxDistance,
  totalDe,
  VOLUMES_NULS,
  MODALITES,
  type ModuleFormation,
  type TauxDistance,
  type Volumes,
} from '#capabilities/catalogue/index.ts';

/** Pourquoi le parcours s'écarte du programme. Le texte est repris dans le protocole individuel. */
export interface Motif {
  readonly code: 'positionnement' | 'certification' | 'vae' | 'experience' | 'equivalence' | 'besoin';
  readonly texte: string;
}

/** Une décision du responsable pédagogique ; un module sans décision est conservé. */
export type Decision =
  | { readonly genre: 'conserve'; readonly moduleId: string }
  | { readonly genre: 'allege'; readonly moduleId: string; readonly volumes: Volumes; readonly motif: Motif }
  | { readonly genre: 'dispense'; readonly moduleId: string; readonly motif: Motif }
  | {
      readonly genre: 'ajoute';
      readonly moduleId: string;
      readonly intitule: string;
      readonly volumes: Volumes;
      readonly motif: Motif;
    };

export interface LigneParcours {
  readonly moduleId: string;
  readonly intitule: string;
  readonly genre: Decision['genre'];
  /** Volume du programme, nul pour un module ajouté. */
  readonly prevus: Volumes;
  /** Volume que la personne suivra. */
  readonly volumes: Volumes;
  readonly motif: Motif | null;
}

export interface ParcoursIndividuel {
  readonly lignes: readonly LigneParcours[];
  readonly prevus: Volumes;
  readonly volumes: Volumes;
  /** Minutes du programme que la personne ne suivra pas. */
  readonly minutesAllegees: number;
  readonly minutesAjoutees: number;
  readonly distance: TauxDistance;
}

export type RefusParcours =
  | { readonly refus: 'ModuleInconnu'; readonly moduleId: string }
  | { readonly refus: 'ModuleDejaPrevu'; readonly moduleId: string }
  | { readonly refus: 'DecisionEnDouble'; readonly moduleId: string }
  | { readonly refus: 'MotifManquant'; readonly moduleId: string }
  | { readonly refus: 'VolumesInvalides'; readonly moduleId: string }
  | { readonly refus: 'AllegementPlusLong'; readonly moduleId: string }
  | { readonly refus: 'ParcoursVide' };

/** Pourquoi ces décisions ne font pas un parcours, ou `null`. */
export function refusDeDecisions(
  modules: readonly ModuleFormation[],
  decisions: readonly Decision[],
): RefusParcours | null {
  const parId = new Map(modules.map((module) => [module.id, module]));
  const vues = new Set<string>();
  for (const decision of decisions) {
    const { moduleId } = decision;
    if (vues.has(moduleId)) return { refus: 'DecisionEnDouble', moduleId };
    vues.add(moduleId);
    const refus = refusDUneDecision(decision, parId.get(moduleId));
    if (refus) return { refus, moduleId };
  }
  return totalDe(parcoursIndividuel(modules, decisions).volumes) === 0 ? { refus: 'ParcoursVide' } : null;
}

function refusDUneDecision(
  decision: Decision,
  module: ModuleFormation | undefined,
): Exclude<RefusParcours['refus'], 'DecisionEnDouble' | 'ParcoursVide'> | null {
  if (decision.genre === 'ajoute' && module) return 'ModuleDejaPrevu';
  if (decision.genre !== 'ajoute' && !module) return 'ModuleInconnu';
  if ('motif' in decision && decision.motif.texte.trim() === '') return 'MotifManquant';
  if ('volumes' in decision && !sontDesVolumes(decision.volumes)) return 'VolumesInvalides';
  if (decision.genre === 'ajoute') return totalDe(decision.volumes) === 0 ? 'VolumesInvalides' : null;
  if (decision.genre !== 'allege' || !module) return null;
  const depasse = MODALITES.some((modalite) => decision.volumes[modalite] > module.volumes[modalite]);
  return depasse || totalDe(decision.volumes) === totalDe(module.volumes) ? 'AllegementPlusLong' : null;
}

/**
 * Le parcours d'une personne : modules conservés, allégés, dispensés ou ajoutés, volumes et taux de distance recalculés
 * (art. D. 6353-1 C. trav.). Les décisions doivent avoir passé {@link refusDeDecisions}.
 */
export function parcoursIndividuel(
  modules: readonly ModuleFormation[],
  decisions: readonly Decision[],
): ParcoursIndividuel {
  const parModule = new Map(decisions.map((decision) => [decision.moduleId, decision]));
  const lignes = [
    ...modules.map((module) => ligneDuProgramme(module, parModule.get(module.id))),
    ...decisions.flatMap((decision) => (decision.genre === 'ajoute' ? [ligneAjoutee(decision)] : [])),
  ];
  const volumes = additionner(lignes.map((ligne) => ligne.volumes));
  const minutes = (a: keyof Pick<LigneParcours, 'prevus' | 'volumes'>, b: typeof a) =>
    lignes.reduce((somme, ligne) => somme + totalDe(retirer(ligne[a], ligne[b])), 0);
  return {
    lignes,
    prevus: additionner(lignes.map(({ prevus }) => prevus)),
    volumes,
    minutesAllegees: minutes('prevus', 'volumes'),
    minutesAjoutees: minutes('volumes', 'prevus'),
    distance: tauxDistance(volumes),
  };
}

function ligneDuProgramme(
  { id, intitule, volumes: prevus }: ModuleFormation,
  decision: Decision | undefined,
): LigneParcours {
  const base = { moduleId: id, intitule, prevus };
  if (decision?.genre === 'dispense') {
    return { ...base, genre: 'dispense', volumes: VOLUMES_NULS, motif: decision.motif };
  }
  if (decision?.genre === 'allege') {
    return { ...base, genre: 'allege', volumes: decision.volumes, motif: decision.motif };
  }
  return { ...base, genre: 'conserve', volumes: prevus, motif: null };
}

function ligneAjoutee(decision: Extract<Decision, { genre: 'ajoute' }>): LigneParcours {
  const { moduleId, intitule, volumes, motif } = decision;
  return { moduleId, intitule, genre: 'ajoute', prevus: VOLUMES_NULS, volumes, motif };
}

import { MODALITES, type Modalite, VOLUMES_NULS, type Volumes } from '#capabilities/catalogue/index.ts';
import type { LigneParcours } from '#capabilities/parcours/index.ts';

interface LigneLue {
  readonly moduleId: string | null;
  readonly module: string;
  readonly modalite: Modalite;
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

/** Un module dans le tableau des heures d'une personne, en minutes. */
export interface HeuresDeModule {
  readonly cle: string;
  readonly module: string;
  readonly prevues: number;
  readonly realisees: Volumes;
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

/** Les heures d'une personne, module par module : ceux de son parcours dans leur ordre, puis le reste. */
export function tableauDesHeures(
  parcours: readonly Pick<LigneParcours, 'moduleId' | 'intitule' | 'volumes'>[],
  lues: readonly LigneLue[],
): readonly HeuresDeModule[] {
  const prevus = parcours.map(({ moduleId, intitule, volumes }) => ({
    cle: moduleId,
    module: intitule,
    prevues: MODALITES.reduce((total, modalite) => total + volumes[modalite], 0),
  }));
  const connus = new Set(prevus.map(({ cle }) => cle));
  const autres = Map.groupBy(
    lues.filter(({ moduleId }) => !connus.has(moduleId ?? '')),
    cleDe,
  );
  const hors = [...autres].map(([cle, [premiere]]) => ({ cle, module: premiere?.module ?? '', prevues: 0 }));
  return [...prevus, ...hors].map((un) => ({
    ...un,
    ...cumul(lues.filter((ligne) => cleDe(ligne) === un.cle)),
  }));
}

/** Un module du catalogue par son identifiant, un créneau hors module par son titre. */
export const cleDe = ({ moduleId, module }: Pick<LigneLue, 'moduleId' | 'module'>): string =>
  moduleId ?? module;

function cumul(lignes: readonly LigneLue[]) {
  const realisees: Record<Modalite, number> = { ...VOLUMES_NULS };
  let [minutes, excusees, manquees] = [0, 0, 0];
  for (const ligne of lignes) {
    realisees[ligne.modalite] += ligne.minutes;
    minutes += ligne.minutes;
    excusees += ligne.excusees;
    manquees += ligne.manquees;
  }
  return { realisees, minutes, excusees, manquees };
}

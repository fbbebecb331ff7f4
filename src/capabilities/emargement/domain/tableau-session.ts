import { cleDe } from './tableau-heures.ts';

interface LigneLue {
  readonly inscriptionId: string;
  readonly moduleId: string | null;
  readonly module: string;
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

export interface ModuleDuTableau {
  readonly cle: string;
  readonly module: string;
}

/** Une personne dans le tableau d'une session, en minutes. */
export interface HeuresDePersonne {
  readonly inscriptionId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly parModule: ReadonlyMap<string, number>;
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

/** Personnes et modules d'une session. Qui n'a plus de place n'y est que si des heures le concernent. */
export function tableauDeSession(
  inscrits: readonly {
    readonly id: string;
    readonly nom: string;
    readonly prenom: string;
    readonly statut: string | null;
  }[],
  lues: readonly LigneLue[],
): { readonly modules: readonly ModuleDuTableau[]; readonly personnes: readonly HeuresDePersonne[] } {
  const modules = new Map(lues.map((ligne) => [cleDe(ligne), ligne.module]));
  const parPersonne = Map.groupBy(lues, ({ inscriptionId }) => inscriptionId);
  const personnes = inscrits
    .filter(({ id, statut }) => parPersonne.has(id) || statut === 'inscrit' || statut === 'enFormation')
    .map(({ id, nom, prenom }) => ({ inscriptionId: id, nom, prenom, ...cumul(parPersonne.get(id) ?? []) }));
  return { modules: [...modules].map(([cle, module]) => ({ cle, module })).toSorted(parTitre), personnes };
}

const parTitre = (a: ModuleDuTableau, b: ModuleDuTableau): number => a.module.localeCompare(b.module, 'fr');

function cumul(lignes: readonly LigneLue[]) {
  const parModule = new Map<string, number>();
  let [minutes, excusees, manquees] = [0, 0, 0];
  for (const ligne of lignes) {
    const cle = cleDe(ligne);
    parModule.set(cle, (parModule.get(cle) ?? 0) + ligne.minutes);
    minutes += ligne.minutes;
    excusees += ligne.excusees;
    manquees += ligne.manquees;
  }
  return { parModule, minutes, excusees, manquees };
}

import { conflitsDe } from './conflits.ts';
import type { Intervalle } from './intervalle.ts';
import { cleRessource, type Occupation } from './occupation.ts';

export interface Salle {
  readonly id: string;
  readonly siteId: string;
  readonly nom: string;
  /** Personnes assises, formateur non compté. */
  readonly capacite: number;
  readonly equipements: ReadonlySet<string>;
  /** Accessible en fauteuil roulant, de la rue à la place (loi n° 2005-102, art. 41). */
  readonly accessible: boolean;
}

export interface BesoinSalle {
  readonly places: number;
  readonly equipements: ReadonlySet<string>;
  readonly accessible: boolean;
  /** Site préféré : les salles des autres sites viennent après. */
  readonly siteId: string | null;
}

/** Ce qui manque à une salle pour un besoin. */
export type ManqueSalle =
  | { readonly nom: 'SalleTropPetite'; readonly places: number; readonly capacite: number }
  | { readonly nom: 'EquipementAbsent'; readonly equipements: readonly string[] }
  | { readonly nom: 'SalleNonAccessible' };

/** Tout ce qui manque à la salle ; vide si elle convient. */
export function manquesDeLaSalle(salle: Salle, besoin: BesoinSalle): readonly ManqueSalle[] {
  const manques: ManqueSalle[] = [];
  if (salle.capacite < besoin.places) {
    manques.push({ nom: 'SalleTropPetite', places: besoin.places, capacite: salle.capacite });
  }
  const absents = [...besoin.equipements]
    .filter((equipement) => !salle.equipements.has(equipement))
    .toSorted();
  if (absents.length > 0) manques.push({ nom: 'EquipementAbsent', equipements: absents });
  if (besoin.accessible && !salle.accessible) manques.push({ nom: 'SalleNonAccessible' });
  return manques;
}

/** Les salles qui conviennent, la meilleure d'abord : même site, puis moins de places perdues, puis nom. */
export function sallesAdaptees(salles: readonly Salle[], besoin: BesoinSalle): readonly Salle[] {
  const autreSite = (salle: Salle) => Number(besoin.siteId !== null && salle.siteId !== besoin.siteId);
  return salles
    .filter((salle) => manquesDeLaSalle(salle, besoin).length === 0)
    .toSorted(
      (a, b) =>
        autreSite(a) - autreSite(b) ||
        a.capacite - b.capacite ||
        a.nom.localeCompare(b.nom, 'fr') ||
        a.id.localeCompare(b.id),
    );
}

/** Les salles adaptées et libres pendant tout l'intervalle, dans le même ordre. */
export function sallesLibres(
  salles: readonly Salle[],
  besoin: BesoinSalle,
  intervalle: Intervalle,
  occupations: readonly Occupation[],
  battementMinutes = 0,
): readonly Salle[] {
  return sallesAdaptees(salles, besoin).filter((salle) => {
    const demande: Occupation = {
      ...intervalle,
      id: '',
      nature: 'creneau',
      ressources: [cleRessource('salle', salle.id)],
    };
    return conflitsDe([demande], occupations, { salle: battementMinutes }).length === 0;
  });
}

import { CATEGORIES, type Categorie, CONDITIONS, type Condition, type Indicateur } from './referentiel.ts';

/** Ce qu'un organisme est devant le référentiel. */
export interface Profil {
  readonly categories: readonly Categorie[];
  readonly conditions: readonly Condition[];
  /** Première année, ou nouvelle catégorie d'actions. */
  readonly nouvelEntrant: boolean;
  /** N'intervient qu'en sous-traitance, avec contrat. Sans contrat, tous les indicateurs sont audités. */
  readonly sousTraitant: boolean;
}

/** Tant que les réglages ne sont pas faits : tout est montré, pour ne rien cacher. */
export const PROFIL_PRUDENT: Profil = {
  categories: CATEGORIES,
  conditions: CONDITIONS,
  nouvelEntrant: false,
  sousTraitant: false,
};

/** Pourquoi un indicateur est sans objet. */
export type SansObjet = 'categorie' | 'condition' | 'sous-traitance';

/** `null` si l'indicateur s'applique à l'organisme, sinon pourquoi non. */
export function sansObjet(indicateur: Indicateur, profil: Profil): SansObjet | null {
  if (!indicateur.categories.some((categorie) => profil.categories.includes(categorie))) return 'categorie';
  if (indicateur.condition !== null && !profil.conditions.includes(indicateur.condition)) return 'condition';
  if (profil.sousTraitant && indicateur.sousTraitant === 'sans-objet') return 'sous-traitance';
  return null;
}

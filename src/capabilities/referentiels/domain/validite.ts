import type { Certification } from './certification.ts';

/** Où en est l'enregistrement d'une certification à une date. */
export type Validite =
  | { readonly etat: 'enVigueur'; readonly jours: number }
  | { readonly etat: 'expireBientot'; readonly jours: number }
  | { readonly etat: 'expiree' }
  /** Active, mais la source ne dit pas jusqu'à quand : à vérifier sur la fiche officielle. */
  | { readonly etat: 'inconnue' };

/** Le temps de trouver une suite pour les formations ouvertes : une rentrée d'avance. */
export const JOURS_ALERTE = 180;

/**
 * L'enregistrement vaut cinq ans au plus (art. L. 6113-5 C. trav.), dernier jour compris. Une fiche que France compétences
 * dit inactive est expirée même avant : son enregistrement peut avoir été retiré.
 */
export function validite(
  fiche: Pick<Certification, 'actif' | 'dateFinEnregistrement'>,
  aujourdhui: Temporal.PlainDate,
): Validite {
  if (!fiche.actif) return { etat: 'expiree' };
  if (fiche.dateFinEnregistrement === null) return { etat: 'inconnue' };
  const { days: jours } = aujourdhui.until(fiche.dateFinEnregistrement, { largestUnit: 'days' });
  if (jours < 0) return { etat: 'expiree' };
  return jours <= JOURS_ALERTE ? { etat: 'expireBientot', jours } : { etat: 'enVigueur', jours };
}

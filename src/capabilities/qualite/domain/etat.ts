import { sansObjet, type Profil } from './applicabilite.ts';
import type { Indicateur } from './referentiel.ts';

/** Ce qu'un contrôle a vu : des nombres, qui s'additionnent. */
export interface Compte {
  readonly examines: number;
  readonly manquants: number;
  /** Manquants dont l'échéance est passée. */
  readonly tardifs: number;
}

export const ETATS = ['non-conforme-possible', 'a-completer', 'conforme', 'sans-objet'] as const;
export type EtatIndicateur = (typeof ETATS)[number];

/** Les pièces déposées d'un indicateur, un jour : celles qui valent, celles qui ont expiré. */
export interface Depots {
  readonly valides: number;
  readonly expires: number;
}

export const RIEN: Compte = { examines: 0, manquants: 0, tardifs: 0 };
export const SANS_DEPOT: Depots = { valides: 0, expires: 0 };

export const additionner = (comptes: readonly Compte[]): Compte =>
  comptes.reduce(
    (total, un) => ({
      examines: total.examines + un.examines,
      manquants: total.manquants + un.manquants,
      tardifs: total.tardifs + un.tardifs,
    }),
    RIEN,
  );

/**
 * L'état d'un indicateur, calculé et jamais saisi. Un manque dont l'échéance est passée peut devenir une non-conformité ; un manque
 * qu'il est encore temps de combler, une pièce expirée ou l'absence de toute preuve est à compléter. Rien n'est conforme sans
 * preuve : un contrôle qui n'a rien examiné n'en est pas une. Un nouvel entrant montre le processus : le retard n'y est qu'à
 * compléter (guide de lecture V9).
 */
export function etatIndicateur(
  indicateur: Indicateur,
  profil: Profil,
  compte: Compte,
  depots: Depots,
): EtatIndicateur {
  if (sansObjet(indicateur, profil) !== null) return 'sans-objet';
  const adapte = profil.nouvelEntrant && indicateur.nouvelEntrant;
  if (compte.tardifs > 0 && !adapte) return 'non-conforme-possible';
  const prouve = compte.examines > 0 || depots.valides > 0;
  return compte.manquants > 0 || depots.expires > 0 || !prouve ? 'a-completer' : 'conforme';
}

import type { Intervalle } from '#capabilities/planning/index.ts';
import { ouvrableA, signableJusqua, type CreneauAEmarger, type Feuille } from './feuille.ts';
import type { Reglages } from './reglages.ts';

export type RefusOuverture =
  | { readonly refus: 'PasFormateurDuCreneau' }
  | { readonly refus: 'CreneauAnnule' }
  | { readonly refus: 'CreneauDejaOuvert' }
  | { readonly refus: 'CreneauDejaClos'; readonly closA: Temporal.Instant | null }
  | { readonly refus: 'TropTotPourOuvrir'; readonly ouvrableA: Temporal.Instant }
  | { readonly refus: 'HorsDelai'; readonly limite: Temporal.Instant };

export type RefusCloture =
  | { readonly refus: 'PasFormateurDuCreneau' }
  | { readonly refus: 'CreneauPasOuvert' }
  | { readonly refus: 'CreneauDejaClos'; readonly closA: Temporal.Instant | null }
  | { readonly refus: 'CreneauPasFini'; readonly closableA: Temporal.Instant }
  /** Ni signature ni absence notée : le formateur doit dire. */
  | { readonly refus: 'PresencesIncertaines'; readonly personneIds: readonly string[] };

/** Pourquoi le formateur ne peut pas ouvrir l'émargement, ou `null`. */
export function refusDOuvrir(
  formateurId: string,
  creneau: CreneauAEmarger,
  feuille: Feuille,
  maintenant: Temporal.Instant,
  reglages: Reglages,
): RefusOuverture | null {
  if (!creneau.formateurIds.has(formateurId)) return { refus: 'PasFormateurDuCreneau' };
  if (creneau.annule) return { refus: 'CreneauAnnule' };
  if (feuille.etat === 'ouvert') return { refus: 'CreneauDejaOuvert' };
  if (feuille.etat !== 'prevu') return { refus: 'CreneauDejaClos', closA: feuille.closA };
  const debut = ouvrableA(creneau, reglages);
  if (Temporal.Instant.compare(maintenant, debut) < 0)
    return { refus: 'TropTotPourOuvrir', ouvrableA: debut };
  const limite = signableJusqua(creneau, reglages);
  return Temporal.Instant.compare(maintenant, limite) > 0 ? { refus: 'HorsDelai', limite } : null;
}

/** Premier instant où le formateur peut contresigner. */
export const closableA = ({ fin }: Intervalle, reglages: Reglages): Temporal.Instant =>
  fin.subtract({ minutes: reglages.clotureAvantMinutes });

/**
 * Pourquoi le formateur ne peut pas contresigner et clore, ou `null`. La contresignature vaut attestation de présence :
 * chaque personne attendue doit avoir signé ou être notée absente (élément probant, art. R. 6313-3 C. trav.).
 */
export function refusDeClore(
  formateurId: string,
  creneau: CreneauAEmarger,
  feuille: Feuille,
  presences: {
    readonly attendus: readonly string[];
    readonly signataires: ReadonlySet<string>;
    readonly absents: ReadonlySet<string>;
  },
  maintenant: Temporal.Instant,
  reglages: Reglages,
): RefusCloture | null {
  if (!creneau.formateurIds.has(formateurId)) return { refus: 'PasFormateurDuCreneau' };
  if (feuille.etat === 'prevu') return { refus: 'CreneauPasOuvert' };
  if (feuille.etat !== 'ouvert') return { refus: 'CreneauDejaClos', closA: feuille.closA };
  const possible = closableA(creneau, reglages);
  if (Temporal.Instant.compare(maintenant, possible) < 0)
    return { refus: 'CreneauPasFini', closableA: possible };
  const incertaines = presences.attendus.filter(
    (id) => !presences.signataires.has(id) && !presences.absents.has(id),
  );
  return incertaines.length > 0 ? { refus: 'PresencesIncertaines', personneIds: incertaines } : null;
}

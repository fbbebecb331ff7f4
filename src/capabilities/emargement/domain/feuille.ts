import { plusTard, type Intervalle } from '#capabilities/planning/index.ts';
import type { Reglages } from './reglages.ts';

/** Où en est la feuille d'émargement d'un créneau. */
export type EtatFeuille = 'prevu' | 'ouvert' | 'clos' | 'corrige';

/** Ce qui arrive à une feuille. */
export interface FaitFeuille {
  readonly genre: 'creneau.ouvert' | 'creneau.clos' | 'presence.corrigee';
  readonly a: Temporal.Instant;
}

export interface Feuille {
  readonly etat: EtatFeuille;
  readonly ouvertA: Temporal.Instant | null;
  readonly closA: Temporal.Instant | null;
}

/** Le créneau, vu de l'émargement. */
export interface CreneauAEmarger extends Intervalle {
  readonly id: string;
  readonly modalite: 'presentiel' | 'distanceSynchrone';
  readonly annule: boolean;
  readonly formateurIds: ReadonlySet<string>;
}

/** L'état d'une feuille depuis ses faits. Un fait qui arrive en double (rejeu après une panne) ne change rien. */
export function feuilleDe(faits: readonly FaitFeuille[]): Feuille {
  let feuille: Feuille = { etat: 'prevu', ouvertA: null, closA: null };
  for (const { genre, a } of faits.toSorted((x, y) => Temporal.Instant.compare(x.a, y.a))) {
    if (genre === 'creneau.ouvert' && feuille.etat === 'prevu')
      feuille = { ...feuille, etat: 'ouvert', ouvertA: a };
    if (genre === 'creneau.clos' && feuille.etat === 'ouvert')
      feuille = { ...feuille, etat: 'clos', closA: a };
    if (genre === 'presence.corrigee' && feuille.etat === 'clos') feuille = { ...feuille, etat: 'corrige' };
  }
  return feuille;
}

/** Premier instant où l'émargement peut s'ouvrir. */
export const ouvrableA = ({ debut }: Intervalle, reglages: Reglages): Temporal.Instant =>
  debut.subtract({ minutes: reglages.ouvertureAvantMinutes });

/** Dernier instant où l'on peut signer. */
export const signableJusqua = ({ fin }: Intervalle, reglages: Reglages): Temporal.Instant =>
  fin.add({ minutes: reglages.signatureApresMinutes });

/** L'instant depuis lequel un retard se compte : le début, ou l'ouverture si le formateur a ouvert après. */
export const referenceDeRetard = ({ debut }: Intervalle, { ouvertA }: Feuille): Temporal.Instant =>
  ouvertA ? plusTard(debut, ouvertA) : debut;

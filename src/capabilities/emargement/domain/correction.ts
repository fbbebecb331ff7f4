import type { Intervalle } from '#capabilities/planning/index.ts';
import type { Feuille } from './feuille.ts';
import { type HeuresNotees, refusDHeures, type RefusHeures } from './heures-notees.ts';

/** Un motif plus court n'explique rien à qui relira. */
export const MOTIF_MINIMUM = 10;

export const motifSuffisant = (motif: string): boolean => [...motif.trim()].length >= MOTIF_MINIMUM;

/** Ce que l'on demande de changer à une feuille close. L'original n'est jamais effacé. */
export interface Correction extends HeuresNotees {
  /** La ligne que la personne a lue avant de corriger, `null` si la feuille ne disait rien d'elle. */
  readonly remplaceId: string | null;
  readonly motif: string;
}

export type RefusCorrection =
  | RefusHeures
  | { readonly refus: 'CreneauPasClos' }
  | { readonly refus: 'MotifTropCourt'; readonly minimum: number }
  | { readonly refus: 'RienNeChange' }
  /** Quelqu'un a corrigé entre-temps : relire avant de corriger à nouveau. */
  | { readonly refus: 'DejaCorrige' };

/** Pourquoi une correction est refusée, ou `null`. */
export function refusDeCorriger(
  { remplaceId, motif, arrivee, depart }: Correction,
  feuille: Feuille,
  creneau: Intervalle,
  enVigueurId: string | null,
): RefusCorrection | null {
  if (feuille.etat !== 'clos' && feuille.etat !== 'corrige') return { refus: 'CreneauPasClos' };
  if (remplaceId !== enVigueurId) return { refus: 'DejaCorrige' };
  if (!motifSuffisant(motif)) return { refus: 'MotifTropCourt', minimum: MOTIF_MINIMUM };
  return refusDHeures({ arrivee, depart }, creneau);
}

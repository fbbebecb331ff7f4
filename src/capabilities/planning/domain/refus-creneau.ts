import type { Intervalle } from './intervalle.ts';
import type { NomConflit } from './conflits.ts';
import type { RaisonFermeture } from './ouverture.ts';
import type { ManqueSalle } from './salles.ts';

/** Un conflit avec les noms qu'il faut pour le comprendre. */
export interface ConflitNomme extends Intervalle {
  readonly nom: NomConflit;
  /** La salle, le formateur, le groupe ou les personnes demandés deux fois. */
  readonly qui: readonly string[];
  /** Ce qui est déjà prévu. */
  readonly titre: string;
  /** Le créneau qui gêne ; `null` pour une indisponibilité. */
  readonly creneauId: string | null;
}

/** Pourquoi un créneau ne peut pas être posé à cette place. */
export type RefusCreneau =
  | { readonly refus: 'SessionIntrouvable' }
  | { readonly refus: 'SessionAnnuleeSansCreneau' }
  | { readonly refus: 'HeuresDuCreneauInversees' }
  | { readonly refus: 'CreneauTropLong' }
  | { readonly refus: 'CreneauHorsSession'; readonly debut: string; readonly fin: string }
  | { readonly refus: 'ModuleHorsFormation' }
  | { readonly refus: 'GroupeHorsSession' }
  | { readonly refus: 'FormateurIntrouvable' }
  | { readonly refus: 'SalleIntrouvable' }
  | { readonly refus: 'SalleManquante' }
  | { readonly refus: 'LienVisioManquant' }
  | { readonly refus: 'SalleInadaptee'; readonly salle: string; readonly manques: readonly ManqueSalle[] }
  | { readonly refus: 'JourFerme'; readonly jour: string; readonly raison: RaisonFermeture }
  | { readonly refus: NomConflit; readonly conflits: readonly ConflitNomme[] };

/** La durée la plus longue d'un créneau, en heures : la base refuse au-delà. */
export const HEURES_MAXIMUM = 14;

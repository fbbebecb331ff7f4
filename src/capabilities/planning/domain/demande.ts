import type { Intervalle } from './intervalle.ts';

export const MODALITES_CRENEAU = ['presentiel', 'distance', 'foad', 'entreprise'] as const;

/** Comment un créneau se suit. `foad` : à son rythme, sans rendez-vous ; `entreprise` : chez l'employeur. */
export type ModaliteCreneau = (typeof MODALITES_CRENEAU)[number];

/** Un créneau que l'on veut poser, ou tel qu'il serait après un changement. */
export interface DemandeCreneau extends Intervalle {
  readonly id: string;
  readonly sessionId: string;
  /** Absent : toute la session est attendue. */
  readonly groupeId: string | null;
  readonly moduleId: string | null;
  readonly modalite: ModaliteCreneau;
  readonly salleId: string | null;
  readonly formateurIds: readonly string[];
  /** Absent : le lien de la session. */
  readonly lienVisio: string | null;
  /** Ce que le groupe fait hors des modules ou hors des salles : « Visite du salon de l'emploi ». */
  readonly intitule: string | null;
}

/** Ce que la salle doit avoir, en plus des places. */
export interface BesoinEnSalle {
  readonly equipements: readonly string[];
  readonly accessible: boolean;
}

export const SANS_BESOIN: BesoinEnSalle = { equipements: [], accessible: false };

import type { Intervalle } from './intervalle.ts';
import type { CalendrierOuverture } from './ouverture.ts';
import type { MotifHebdomadaire } from './recurrence.ts';
import type { Salle } from './salles.ts';

/** Quelqu'un, par son nom d'usage. */
export interface Nomme {
  readonly id: string;
  readonly nom: string;
}

/** Ce qui occupe déjà une salle, un formateur, un groupe ou une personne attendue. */
export interface Occupant extends Intervalle {
  readonly id: string;
  readonly nature: 'creneau' | 'indisponibilite';
  /** La session et le module, ou le motif de l'indisponibilité. */
  readonly titre: string;
  /** La session du créneau ; `null` pour une indisponibilité. */
  readonly sessionId: string | null;
  readonly groupeId: string | null;
  readonly salleId: string | null;
  readonly formateurIds: readonly string[];
  /** Parmi les personnes attendues à la demande, celles que cet occupant occupe. */
  readonly personneIds: readonly string[];
}

/** Une salle et son lieu, avec ses heures d'accueil et ses jours fermés. */
export interface SalleDuTerrain extends Salle {
  readonly lieu: string;
}

/** La session d'une demande. Les dates sont comprises. */
export interface SessionDuTerrain {
  readonly intitule: string;
  readonly debut: Temporal.PlainDate;
  readonly fin: Temporal.PlainDate;
  readonly lienVisio: string | null;
  readonly annulee: boolean;
}

/** Ce qu'il faut savoir pour décider d'une demande, lu en une fois. Ce qui n'existe pas dans l'organisme est absent. */
export interface Terrain {
  readonly session: SessionDuTerrain | null;
  readonly module: string | null;
  readonly groupe: string | null;
  /** Les groupes de la session : un créneau de toute la session les occupe tous. */
  readonly groupeIds: readonly string[];
  readonly formateurs: readonly Nomme[];
  /** Les apprenants attendus. */
  readonly attendus: readonly Nomme[];
  readonly salles: readonly SalleDuTerrain[];
  readonly occupants: readonly Occupant[];
  /** L'ouverture d'un lieu ; `null` : celle de l'organisme. */
  readonly ouverture: (lieuId: string | null) => CalendrierOuverture;
  readonly horaires: (lieuId: string | null) => readonly MotifHebdomadaire[];
}

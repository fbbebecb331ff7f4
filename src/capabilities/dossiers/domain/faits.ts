import type { Formation, Modalite } from '#capabilities/catalogue/index.ts';
import type { OrigineFinancement, Resultat, TypeStagiaire } from '#capabilities/parcours/index.ts';
import type { Clauses } from './clauses.ts';

export interface AdresseLue {
  readonly voie: string;
  readonly codePostal: string;
  readonly commune: string;
}

export interface ContactLu {
  readonly nom: string;
  readonly fonction: string;
  readonly telephone: string;
  readonly courriel: string;
}

/** A créneau of the session that is not cancelled. */
export interface CreneauLu {
  readonly id: string;
  readonly groupeId: string | null;
  readonly groupe: string | null;
  readonly moduleId: string | null;
  /** Module, or title of the créneau. */
  readonly sujet: string;
  readonly modalite: 'presentiel' | 'distance' | 'foad' | 'entreprise';
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly lienVisio: string | null;
  readonly salle: {
    readonly id: string;
    readonly nom: string;
    readonly equipements: readonly string[];
    readonly accessible: boolean;
    readonly lieuId: string;
    readonly lieu: string;
    readonly acces: string;
    readonly adresse: AdresseLue;
  } | null;
  readonly formateurs: readonly { readonly id: string; readonly nom: string; readonly titres: string }[];
}

/** What the documents of a session have in common. */
export interface FaitsSession {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly formationId: string;
  /** `AAAA-MM-JJ`. */
  readonly debut: string;
  readonly fin: string;
  readonly capacite: number | null;
  readonly lienVisio: string | null;
  readonly responsable: ContactLu | null;
  readonly referentHandicap: ContactLu | null;
  readonly representant: { readonly nom: string; readonly qualite: string };
  readonly exonereTva: boolean;
  readonly clauses: Clauses;
  /** In the order of time. */
  readonly creneaux: readonly CreneauLu[];
}

export interface EntrepriseLue {
  readonly id: string;
  readonly nom: string;
  readonly siret: string;
  readonly adresse: AdresseLue;
  readonly courriel: string;
  /** Who signs for it: its first contact who is not a tutor. A tutor does not engage the company. */
  readonly representant: {
    readonly personneId: string;
    readonly nom: string;
    readonly qualite: string;
    readonly courriel: string;
  } | null;
}

export interface PositionnementLu {
  readonly moduleId: string;
  readonly module: string;
  readonly declare: number | null;
  readonly constate: number | null;
}

export interface DecisionLue {
  readonly moduleId: string;
  readonly decision: 'conserve' | 'allege' | 'dispense' | 'ajoute';
  readonly intitule: string | null;
  readonly motifCode: string | null;
  readonly motif: string | null;
  readonly presentiel: number | null;
  readonly distance: number | null;
  readonly foad: number | null;
  readonly entreprise: number | null;
}

/** Minutes really followed: on créneaux whose sheet is closed, and in validated activities. */
export interface RealiseLu {
  readonly module: string;
  readonly modalite: Modalite;
  readonly minutes: number;
}

/** The file of a person in the session. */
export interface DossierLu {
  readonly id: string;
  readonly personneId: string;
  readonly prenom: string;
  readonly nom: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly adresse: AdresseLue;
  readonly entreprise: EntrepriseLue | null;
  readonly typeStagiaire: TypeStagiaire | null;
  readonly prixCentimes: number | null;
  readonly financements: readonly {
    readonly origine: OrigineFinancement;
    readonly millieme: number;
    readonly financeur: string | null;
  }[];
  /** The person's own period, when the file gives one. */
  readonly periode: { readonly debut: string; readonly fin: string } | null;
  /** Applies, but is not admitted yet. */
  readonly candidat: boolean;
  /** Last step in force: `parcours.termine`, `certification.obtenue`… */
  readonly derniereEtape: string | null;
  /** Day of an early end, when the path was stopped. */
  readonly arreteLe: string | null;
  readonly groupeIds: readonly string[];
  readonly positionnements: readonly PositionnementLu[];
  readonly decisions: readonly DecisionLue[];
  /** What the trainers say was acquired, module by module. */
  readonly evaluations: readonly { readonly moduleId: string; readonly resultat: Resultat }[];
  readonly realise: readonly RealiseLu[];
  /** Last day with a presence. */
  readonly dernierJour: string | null;
  /** Sheets of the past that are still open: the hours are not settled. */
  readonly feuillesOuvertes: number;
}

/** Everything that an assembler reads. Pure data: the same facts give the same document. */
export interface Faits {
  readonly session: FaitsSession;
  readonly formation: Formation;
  /** Day on which the document is made, `AAAA-MM-JJ`: a version keeps its own. */
  readonly le: string;
}

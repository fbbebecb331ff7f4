import type { ObjectifBpf } from '#capabilities/catalogue/index.ts';
import type { OrigineFinancement, TypeStagiaire } from '#capabilities/parcours/index.ts';

/** Counting persons by registration, or once a person (not verified against the notice). */
export type Comptage = 'inscription' | 'personne';

/** What the form asks and the data cannot say. */
export interface ParametresDeclares {
  readonly comptage: Comptage;
  readonly chiffreAffairesCentimes: number | null;
  readonly naf: string;
  readonly formeJuridique: string;
  readonly adressePublique: boolean;
  readonly signatureLieu: string;
  readonly signatureLe: string | null;
}

/** The hours that one registration followed in the period. */
export interface Participation {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly type: TypeStagiaire | null;
  readonly objectif: ObjectifBpf | null;
  /** Level of the certification, 2 to 8; null for a CQP without level. */
  readonly niveau: number | null;
  /** Three digits. */
  readonly nsf: string | null;
  /** Another organisme pays for it: frame G, not F. */
  readonly recue: boolean;
  /** Really followed. */
  readonly minutes: number;
}

export interface ProduitsParOrigine {
  readonly origine: OrigineFinancement | null;
  readonly centimes: number;
  readonly nombre: number;
}

export interface ChargesParCompte {
  readonly compte: string;
  readonly centimes: number;
  readonly nombre: number;
}

/** Hours given by one person under one status. */
export interface Intervention {
  readonly personneId: string;
  /** Null: nobody has said; counted with the persons of the organisme, and told. */
  readonly statut: 'interne' | 'externe' | null;
  readonly minutes: number;
}

export interface SousTraitance {
  readonly sens: 'confiee' | 'recue';
  readonly stagiaires: number;
  readonly minutes: number;
}

/** Everything that the figures of one exercise are made of. */
export interface FaitsBilan {
  readonly comptage: Comptage;
  readonly participations: readonly Participation[];
  readonly produits: readonly ProduitsParOrigine[];
  readonly charges: readonly ChargesParCompte[];
  readonly interventions: readonly Intervention[];
  readonly sousTraitances: readonly SousTraitance[];
  readonly chiffreAffairesCentimes: number | null;
}

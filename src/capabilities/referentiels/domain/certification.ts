/** Un code d'une nomenclature et son libellé officiel. */
export interface CodeLibelle {
  readonly code: string;
  readonly libelle: string;
}

/** Les deux répertoires tenus par France compétences (art. L. 6113-1 et L. 6113-6 C. trav.). */
export type Repertoire = 'RNCP' | 'RS';

/** Par où l'on accède à la certification : « voies d'accès » de la fiche. */
export type VoieAcces =
  | 'formationInitiale'
  | 'apprentissage'
  | 'formationContinue'
  | 'contratProfessionnalisation'
  | 'candidatureIndividuelle'
  | 'experience';

/** Ce que le certificateur permet à un partenaire. */
export type Habilitation = 'former' | 'evaluer' | 'formerEtEvaluer';

export interface Certificateur {
  readonly nom: string;
  /** 14 chiffres, ou `null` s'il n'est pas connu. */
  readonly siret: string | null;
}

export interface Partenaire extends Certificateur {
  readonly habilitation: Habilitation | null;
}

export interface Bloc {
  /** Sous la forme RNCP37873BC01. */
  readonly code: string;
  readonly libelle: string;
  /** Une compétence par entrée ; `null` quand la source ne les porte pas (export CSV). */
  readonly competences: readonly string[] | null;
  /** `null` quand la source ne les porte pas. */
  readonly modalitesEvaluation: string | null;
}

/** Une fiche du RNCP ou du RS, telle que France compétences la publie. */
export interface Certification {
  /** Sous la forme RNCP37873 ou RS5893 : la clé de la fiche. */
  readonly numero: string;
  readonly repertoire: Repertoire;
  readonly intitule: string;
  /** Type de diplôme : « CAP », « Certificat d'aptitude professionnelle ». */
  readonly abrege: CodeLibelle | null;
  /** Niveau du cadre national, de 1 à 8 ; `null` pour le RS et les reprises sans niveau. */
  readonly niveau: number | null;
  /** L'enregistrement est en cours, selon France compétences. */
  readonly actif: boolean;
  readonly typeEnregistrement: 'droit' | 'demande' | null;
  readonly dateDecision: Temporal.PlainDate | null;
  readonly dateEffet: Temporal.PlainDate | null;
  /** Dernier jour de l'enregistrement. */
  readonly dateFinEnregistrement: Temporal.PlainDate | null;
  readonly nsf: readonly CodeLibelle[];
  readonly rome: readonly CodeLibelle[];
  readonly formacodes: readonly CodeLibelle[];
  /** Conventions collectives rattachées : numéro et libellé. */
  readonly ccn: readonly CodeLibelle[];
  readonly certificateurs: readonly Certificateur[];
  readonly partenaires: readonly Partenaire[];
  readonly voiesAcces: readonly VoieAcces[];
  readonly blocs: readonly Bloc[];
  /** Numéros des fiches que celle-ci remplace. */
  readonly anciennes: readonly string[];
  /** Numéros des fiches qui la remplacent. */
  readonly nouvelles: readonly string[];
}

const NUMERO = /^(RNCP|RS)[1-9]\d{0,6}$/;

/** Le répertoire que dit un numéro de fiche, ou `null` si ce n'en est pas un. */
export function repertoireDe(numero: string): Repertoire | null {
  return (NUMERO.exec(numero)?.[1] as Repertoire | undefined) ?? null;
}

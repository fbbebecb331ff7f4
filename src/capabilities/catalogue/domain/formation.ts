import type { ObjectifBpf } from './objectif-bpf.ts';
import { additionner, type Volumes } from './volumes.ts';

/** La nature de l'action (art. L. 6313-1 C. trav.). `horsChamp` : animation ou médiation qui n'est pas une formation. */
export const NATURES = ['formation', 'bilan', 'vae', 'apprentissage', 'horsChamp'] as const;
export type NatureAction = (typeof NATURES)[number];

/** Ce que la personne obtient (art. L. 6313-7 C. trav. ; indicateur 1 du référentiel de 2026). */
export type Reconnaissance =
  | {
      readonly genre: 'rncp' | 'rs';
      /** Sous la forme RNCP37873 ou RS5893. */
      readonly code: string;
      readonly intitule: string;
      readonly certificateur: string;
      readonly enregistreeLe: Temporal.PlainDate | null;
      /** Dernier jour de l'enregistrement, ou `null` s'il n'est pas connu. */
      readonly expireLe: Temporal.PlainDate | null;
      /** Codes des blocs préparés ; vide : toute la certification. */
      readonly blocs: readonly string[];
    }
  | { readonly genre: 'cqp'; readonly intitule: string }
  | { readonly genre: 'attestation' };

export interface ModuleFormation {
  readonly id: string;
  readonly intitule: string;
  readonly contenu: string;
  /** Codes des compétences ou des blocs travaillés. */
  readonly competences: readonly string[];
  /** Bloc de compétences de la certification que le module prépare, ou `null`. */
  readonly blocCode: string | null;
  readonly volumes: Volumes;
}

export type Prerequis = { readonly genre: 'aucun' } | { readonly genre: 'liste'; readonly texte: string };

export type Tarif =
  | { readonly genre: 'montant'; readonly centimes: number; readonly par: 'personne' | 'groupe' }
  /** Le prix dépend de la demande : dire de quoi. */
  | { readonly genre: 'surDevis'; readonly explication: string }
  | { readonly genre: 'gratuit' };

/** L'aide à distance que la loi demande dès qu'une part est suivie à distance (art. D. 6313-3-1 C. trav.). */
export interface OrganisationDistance {
  readonly assistance: string;
  readonly activitesEtDurees: string;
  readonly evaluations: string;
}

/** Où la formation se tient ; les créneaux disent la salle. */
export interface Lieu {
  readonly codePostal: string;
  readonly ville: string;
}

/** Une fiche de formation, en préparation : les rubriques peuvent manquer, le contrôle de publication les réclame. */
export interface Formation {
  readonly id: string;
  /** Repère choisi par l'organisme, unique chez lui : « TAI-2026 ». */
  readonly code: string;
  readonly intitule: string;
  readonly nature: NatureAction;
  readonly objectifs: readonly string[];
  readonly prerequis: Prerequis | null;
  readonly publicVise: string;
  readonly reconnaissance: Reconnaissance | null;
  readonly modules: readonly ModuleFormation[];
  readonly methodes: string;
  readonly modalitesPedagogiques: string;
  readonly evaluation: string;
  readonly accessibilite: string;
  readonly delaiAcces: string;
  readonly tarif: Tarif | null;
  readonly financements: string;
  readonly contact: { readonly nom: string; readonly courriel: string; readonly telephone: string } | null;
  readonly distance: OrganisationDistance | null;
  /** Texte libre montré au public. */
  readonly presentation: string;
  /** Métiers et suites de parcours (indicateur 3 du référentiel national qualité). */
  readonly debouches: string;
  readonly poursuites: string;
  /** Niveau du cadre national à la sortie, 1 à 8, ou `null` s'il n'y en a pas. */
  readonly niveauSortie: number | null;
  /** Codes ROME des métiers visés. */
  readonly rome: readonly string[];
  /** Vide : à l'adresse de l'organisme. */
  readonly lieux: readonly Lieu[];
  readonly objectifBpf: ObjectifBpf | null;
  readonly codeNsf: string | null;
  readonly relueLe: Temporal.PlainDate | null;
}

/** Le volume de toute la formation, par modalité. */
export const volumesDe = ({ modules }: Pick<Formation, 'modules'>): Volumes =>
  additionner(modules.map(({ volumes }) => volumes));

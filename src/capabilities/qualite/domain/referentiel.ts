import rnq2019 from '../referentiels/rnq-2019.json' with { type: 'json' };
import rnq2026 from '../referentiels/rnq-2026.json' with { type: 'json' };

/** Catégorie d'actions de l'article L. 6313-1 : formation, bilan de compétences, VAE, apprentissage. */
export const CATEGORIES = ['OF', 'BC', 'VAE', 'CFA'] as const;
export type Categorie = (typeof CATEGORIES)[number];

/** Ce dont dépend l'application d'un indicateur, en plus de la catégorie. */
export const CONDITIONS = [
  'certification',
  'alternance',
  'situation-travail',
  'sous-traitance',
  'plus-de-deux-jours',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Gravité d'un écart selon le guide de lecture ; `non-precisee` tant qu'il ne la dit pas. */
export type Gravite = 'majeure' | 'mineure-ou-majeure' | 'non-precisee';

export type ModePreuve = 'automatique' | 'assistee' | 'deposee';

export interface Indicateur {
  readonly numero: number;
  readonly critere: number;
  readonly titre: string;
  /** Ce que l'indicateur demande, résumé. */
  readonly demande: string;
  /** Ce que cette version du référentiel a changé ; `null` si rien. */
  readonly change: string | null;
  readonly categories: readonly Categorie[];
  readonly condition: Condition | null;
  readonly precisionCondition: string | null;
  readonly gravite: Gravite;
  /** Quand l'écart n'est que mineur. */
  readonly mineureSi: string | null;
  /** Un nouvel entrant montre le processus à l'audit initial, la pratique plus tard. */
  readonly nouvelEntrant: boolean;
  /** Pour qui n'intervient qu'en sous-traitance, avec contrat. */
  readonly sousTraitant: 'sans-objet' | 'adapte' | null;
  readonly precisions: readonly { readonly pour: string; readonly texte: string }[];
  readonly preuves: readonly { readonly libelle: string; readonly mode: ModePreuve }[];
}

/** Une version du référentiel national qualité, avec ses dates et sa source. */
export interface Referentiel {
  readonly version: VersionReferentiel;
  /** Premier et dernier jour des audits qui la suivent, `YYYY-MM-DD` ; `null` : en vigueur. */
  readonly du: string;
  readonly au: string | null;
  readonly titre: string;
  readonly reference: string;
  readonly lien: string;
  /** Jour où ces données ont été comparées aux sources. */
  readonly verifieLe: string;
  /** Ce qui n'est pas encore sûr, à montrer tel quel. */
  readonly provisoires: readonly string[];
  readonly criteres: readonly { readonly numero: number; readonly titre: string }[];
  readonly indicateurs: readonly Indicateur[];
}

export const VERSIONS = [2019, 2026] as const;
export type VersionReferentiel = (typeof VERSIONS)[number];

const REFERENTIELS: Readonly<Record<VersionReferentiel, Referentiel>> = {
  2019: rnq2019 as Referentiel,
  2026: rnq2026 as Referentiel,
};

/** Une version par son année : un audit ancien se relit dans la sienne. */
export const referentiel = (version: VersionReferentiel): Referentiel => REFERENTIELS[version];

/** La version que suit un audit ce jour-là. Avant la première, la première. */
export function referentielLe(jour: Temporal.PlainDate): Referentiel {
  const en = VERSIONS.findLast((version) => REFERENTIELS[version].du <= jour.toString()) ?? VERSIONS[0];
  return REFERENTIELS[en];
}

/** Un indicateur d'une version, ou `null` si elle ne l'a pas. */
export const indicateurDe = ({ indicateurs }: Referentiel, numero: number): Indicateur | null =>
  indicateurs.find((indicateur) => indicateur.numero === numero) ?? null;

/** Vrai si une version au moins a cet indicateur. */
export const estConnu = (numero: number): boolean =>
  VERSIONS.some((version) => indicateurDe(referentiel(version), numero) !== null);

/** Pourquoi un parcours s'arrête ou s'interrompt ; les raisons de santé se disent « empêchement », sans détail. */
export type MotifArret =
  | 'emploi'
  | 'reorientation'
  | 'empechement'
  | 'financement'
  | 'exclusion'
  /** Rupture du contrat d'apprentissage : l'apprenti peut rester six mois au CFA (art. L. 6222-18-2 C. trav.). */
  | 'ruptureContrat'
  | 'sansNouvelles'
  | 'autre';

/** Ce qui peut arriver à une personne dans une formation. */
export type EvenementParcours =
  | { readonly genre: 'candidature.deposee' }
  | { readonly genre: 'entretien.tenu' }
  | { readonly genre: 'candidature.admise' }
  | { readonly genre: 'candidature.refusee'; readonly motif: string }
  | { readonly genre: 'candidature.retiree' }
  | { readonly genre: 'inscription.enregistree'; readonly periode: Periode }
  | { readonly genre: 'inscription.annulee' }
  | { readonly genre: 'periode.changee'; readonly periode: Periode }
  | { readonly genre: 'parcours.interrompu'; readonly motif: MotifArret }
  | { readonly genre: 'parcours.repris' }
  | { readonly genre: 'parcours.abandonne'; readonly motif: MotifArret }
  | { readonly genre: 'parcours.termine' }
  | { readonly genre: 'certification.obtenue'; readonly partielle: boolean }
  | { readonly genre: 'certification.refusee' }
  /** Une erreur ne s'efface pas : un fait en annule un autre, et peut être annulé à son tour. */
  | { readonly genre: 'fait.annule'; readonly faitId: string };

export type GenreFait = EvenementParcours['genre'];

/** Premier et dernier jour de formation, compris. */
export interface Periode {
  readonly debut: Temporal.PlainDate;
  readonly fin: Temporal.PlainDate;
}

/** Un fait : ce qui s'est passé, quel jour, et quand l'organisme l'a su. */
export type FaitParcours = EvenementParcours & {
  readonly id: string;
  /** Jour d'effet, à Paris. */
  readonly le: Temporal.PlainDate;
  /** Instant d'enregistrement. */
  readonly connuLe: Temporal.Instant;
};

/** Les faits qui comptent : sans ceux qu'un fait valable annule, ni les annulations elles-mêmes, par jour d'effet. */
export function faitsEnVigueur(faits: readonly FaitParcours[]): readonly FaitParcours[] {
  const annules = new Set<string>();
  for (const fait of faits.toSorted(parConnaissance).toReversed()) {
    if (fait.genre === 'fait.annule' && !annules.has(fait.id)) annules.add(fait.faitId);
  }
  return faits.filter(({ id, genre }) => genre !== 'fait.annule' && !annules.has(id)).toSorted(parEffet);
}

/** La période de formation que le dernier fait en vigueur donne, ou `null` avant l'inscription. */
export function periodeEnVigueur(faits: readonly FaitParcours[]): Periode | null {
  const dernier = faitsEnVigueur(faits).findLast((fait) => 'periode' in fait);
  return dernier !== undefined && 'periode' in dernier ? dernier.periode : null;
}

/** Ce que l'organisme savait à un instant : pour relire une décision avec les faits de l'époque. */
export const connusA = (faits: readonly FaitParcours[], instant: Temporal.Instant): readonly FaitParcours[] =>
  faits.filter(({ connuLe }) => Temporal.Instant.compare(connuLe, instant) <= 0);

const parConnaissance = (a: FaitParcours, b: FaitParcours): number =>
  Temporal.Instant.compare(a.connuLe, b.connuLe) || (a.id < b.id ? -1 : Number(a.id > b.id));

const parEffet = (a: FaitParcours, b: FaitParcours): number =>
  Temporal.PlainDate.compare(a.le, b.le) || parConnaissance(a, b);

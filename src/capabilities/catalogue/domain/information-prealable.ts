/** Ce que la session met à disposition d'une personne avant son inscription définitive. */
export interface InformationPrealable {
  readonly objectifs: boolean;
  readonly contenu: boolean;
  readonly formateurs: boolean;
  readonly horaires: boolean;
  readonly evaluation: boolean;
  /** Coordonnées de la personne chargée des relations avec les stagiaires. */
  readonly contact: boolean;
  readonly reglementInterieur: boolean;
  readonly tarifs: boolean;
  readonly modalitesReglement: boolean;
  /** Conditions financières en cas d'arrêt anticipé ou d'abandon. */
  readonly conditionsAbandon: boolean;
}

export type ElementInformation = keyof InformationPrealable;

/** Art. L. 6353-8, alinéa 1 : pour tous. */
const POUR_TOUS: readonly ElementInformation[] = [
  'objectifs',
  'contenu',
  'formateurs',
  'horaires',
  'evaluation',
  'contact',
  'reglementInterieur',
];

/** Art. L. 6353-8, alinéa 2 : en plus, pour une personne qui paie elle-même (contrat de l'art. L. 6353-3). */
const POUR_LES_PARTICULIERS: readonly ElementInformation[] = [
  'tarifs',
  'modalitesReglement',
  'conditionsAbandon',
];

/**
 * Ce qui manque pour inscrire définitivement une personne (art. L. 6353-8 C. trav., en vigueur le 1er janvier 2019).
 * @param aSesFrais la personne se forme à titre individuel et à ses frais
 */
export function informationsManquantes(
  information: InformationPrealable,
  aSesFrais: boolean,
): readonly ElementInformation[] {
  const demandees = aSesFrais ? [...POUR_TOUS, ...POUR_LES_PARTICULIERS] : POUR_TOUS;
  return demandees.filter((element) => !information[element]);
}

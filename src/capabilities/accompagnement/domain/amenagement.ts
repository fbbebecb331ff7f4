/** Ce que l'organisme aménage, dit sans la raison (RNQ, indicateur 26). */
export const NATURES_AMENAGEMENT = [
  'tiers_temps',
  'supports_agrandis',
  'supports_accessibles',
  'rythme',
  'materiel',
  'locaux',
  'aide_humaine',
  'autre',
] as const;
export type NatureAmenagement = (typeof NATURES_AMENAGEMENT)[number];

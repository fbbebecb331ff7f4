/**
 * Region whose prefect registered an activity declaration, by the two first digits of its number: the code of the region,
 * that of today or that of before 2016. Used when the organisme has not written its region.
 */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  Guadeloupe: ['01', '95'],
  Martinique: ['02', '97'],
  Guyane: ['03', '96'],
  'La Réunion': ['04', '98'],
  Mayotte: ['06'],
  'Île-de-France': ['11'],
  'Centre-Val de Loire': ['24'],
  'Bourgogne-Franche-Comté': ['27', '26', '43'],
  Normandie: ['28', '23', '25'],
  'Hauts-de-France': ['32', '22', '31'],
  'Grand Est': ['44', '21', '41', '42'],
  'Pays de la Loire': ['52'],
  Bretagne: ['53'],
  'Nouvelle-Aquitaine': ['75', '54', '72', '74'],
  Occitanie: ['76', '73', '91'],
  'Auvergne-Rhône-Alpes': ['84', '82', '83'],
  'Provence-Alpes-Côte d’Azur': ['93'],
  Corse: ['94'],
};

/** Name of the region, or null for a number that begins by no region's code. */
export function regionDuNda(nda: string): string | null {
  const code = nda.slice(0, 2);
  return Object.keys(REGIONS).find((region) => REGIONS[region]?.includes(code)) ?? null;
}

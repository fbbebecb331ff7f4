/** The eleven opérateurs de compétences approved since 1 April 2019 (art. L. 6332-1 C. trav., arrêtés d'agrément du 29 mars 2019). */
export const OPCO = [
  'AFDAS',
  'AKTO',
  'Atlas',
  'Constructys',
  'L’Opcommerce',
  'Ocapiat',
  'OPCO 2i',
  'OPCO EP',
  'OPCO Mobilités',
  'OPCO Santé',
  'Uniformation',
] as const;

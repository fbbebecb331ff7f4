import type { Statut } from './statut.ts';

/** Les statuts qui tiennent une place de la session. */
const OCCUPENT: ReadonlySet<Statut> = new Set([
  'inscrit',
  'enFormation',
  'interrompu',
  'termine',
  'certifie',
  'certifiePartiellement',
  'nonCertifie',
]);

/** Vrai si une personne à ce statut tient une place. */
export const occupeUnePlace = (statut: Statut | null): boolean => statut !== null && OCCUPENT.has(statut);

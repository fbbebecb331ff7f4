export { chronologie, statutLe, type Chronologie, type Segment } from './domain/chronologie.ts';
export {
  ORIGINES_FINANCEMENT,
  TYPES_STAGIAIRE,
  type OrigineFinancement,
  type TypeStagiaire,
} from './domain/codes-bpf.ts';
export { type FaitParcours, type Periode } from './domain/faits.ts';
export {
  parcoursIndividuel,
  type LigneParcours,
  type ParcoursIndividuel,
} from './domain/parcours-individuel.ts';
export { type Statut } from './domain/statut.ts';
export { STATUTS as LIBELLES_STATUTS } from './messages.fr.ts';

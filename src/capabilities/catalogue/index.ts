export { volumesDe, type Formation, type ModuleFormation, type NatureAction } from './domain/formation.ts';
export { groupeNsf, SPECIALITES_NSF } from './domain/nsf.ts';
export { ligneDuNiveau, OBJECTIFS_BPF, type ObjectifBpf } from './domain/objectif-bpf.ts';
export { minorationDistance, pourCent, tauxDistance, type TauxDistance } from './domain/taux-distance.ts';
export {
  additionner,
  enseignementDe,
  MODALITES,
  retirer,
  sontDesVolumes,
  totalDe,
  VOLUMES_NULS,
  type Modalite,
  type Volumes,
} from './domain/volumes.ts';
export { informationsManquantes, type InformationPrealable } from './domain/information-prealable.ts';
export { MODALITES as LIBELLES_MODALITES } from './messages.fr.ts';

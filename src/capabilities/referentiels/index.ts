export type { Bloc, Certification, CodeLibelle } from './domain/certification.ts';
export { JOURS_ALERTE, validite, type Validite } from './domain/validite.ts';
export { chargerReferentielsDemo } from './fixtures/demo.ts';

export {
  type Constat,
  constater,
  constaterElements,
  type Controle,
  type Element,
  type Ici,
  type Manque,
} from './controles/controle.ts';
export { JOB_TENDANCE } from './jobs/verifier.ts';
export { verifier } from './actions/verifier.ts';
export { deposer, type NouveauDepot, remplacerDepot } from './actions/deposer.ts';
export { reglerQualite } from './actions/regler.ts';
export { confierIndicateur, noterEfficacite } from './actions/suivre.ts';

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

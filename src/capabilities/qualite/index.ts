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
export { ecrireConstat, type NouveauConstat } from './audit/actions/ecrire-constat.ts';
export { type NouvelAudit, ouvrirAudit } from './audit/actions/ouvrir-audit.ts';
export { tirerDossiers } from './audit/actions/tirer-dossiers.ts';

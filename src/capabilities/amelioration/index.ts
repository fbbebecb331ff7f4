export {
  deciderAction,
  lierAction,
  type LienDAction,
  type NouvelleAction,
} from './actions/decider-action.ts';
export { recevoirReclamation, type NouvelleReclamation } from './actions/recevoir-reclamation.ts';
export { EN_RETARD as RECLAMATION_EN_RETARD } from './queries/reclamations.query.ts';

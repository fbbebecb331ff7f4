export {
  deciderAction,
  lierAction,
  type LienDAction,
  type NouvelleAction,
} from './actions/decider-action.ts';
export { recevoirReclamation, type NouvelleReclamation } from './actions/recevoir-reclamation.ts';

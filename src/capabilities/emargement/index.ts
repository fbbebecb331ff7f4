export { colonnePresence, suiviPresence, voletPresence } from './assiduite.tsx';
export { type NouvelleActivite, validerActivite } from './actions/valider-activite.ts';
export {
  type Heures,
  heuresParAnnee,
  heuresParInscription,
  heuresRealisees,
  type LigneHeures,
} from './queries/heures-realisees.query.ts';
export { type HeuresFinanceur, heuresParFinanceur } from './queries/heures-financeurs.query.ts';
export type { Perimetre, Periode } from './queries/perimetre.fragment.ts';
export { TEMPS_REALISES } from './queries/temps-realises.fragment.ts';
export { garderPiece, type PieceGardee } from './actions/garder-piece.ts';
export { voletHeures } from './volet-heures.ts';

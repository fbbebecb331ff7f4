export {
  instantAParis,
  minutesDe,
  plusTard,
  plusTot,
  seChevauchent,
  type Intervalle,
} from './domain/intervalle.ts';
export { calendrierOuverture, type CalendrierOuverture, type Fermeture } from './domain/ouverture.ts';
export { joursFeries, territoireDuSite, type JourFerie, type Territoire } from './domain/jours-feries.ts';
export { lieuDeLaSemaine, semaineDe, type Alternance } from './domain/alternance.ts';
export { annulerCreneau, retablirCreneau } from './actions/annuler-creneau.ts';
export { creerCreneau, type NouveauCreneau } from './actions/creer-creneau.ts';
export { type Deplacement, deplacerCreneau, type RefusDeplacement } from './actions/deplacer-creneau.ts';
export { type DemandeCreneau, type ModaliteCreneau, MODALITES_CRENEAU } from './domain/demande.ts';
export type { ConflitNomme, RefusCreneau } from './domain/refus-creneau.ts';
export { annulerSerie, retablirSerie } from './actions/annuler-serie.ts';
export { poserSerie } from './actions/poser-serie.ts';
export type { DemandeSerie } from './domain/serie.ts';
export { voletCreneaux } from './volet-creneaux.tsx';

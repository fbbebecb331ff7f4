export {
  aParis,
  FUSEAU,
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

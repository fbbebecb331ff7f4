export { type CampagneAOuvrir, ouvrirCampagne } from './actions/ouvrir-campagne.ts';
export { repondre } from './actions/repondre.ts';
export type { Genre } from './domain/genres.ts';
export { type Regard, reponsesDecidees } from './queries/elements-qualite.query.ts';

export { demanderDossier, type DemandeDossier } from './actions/demander-dossier.ts';
export { voletPreuves } from './volet-preuves.tsx';

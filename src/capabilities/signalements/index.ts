export { designer, publierProcedure } from './actions/regler.ts';
export { cloreSignalement, ecrireMessage, recevoirSignalement } from './actions/traiter.ts';
export { lireCode, tirerCode } from './domain/signalement.ts';
export { lectureDeLaProcedure, signalementsHorsDelai } from './queries/procedure.query.ts';
export { voletProcedure } from './volet-procedure.tsx';

export { entrerAuConseil, convoquerConseil, nommerReferent, rendreCompte } from './actions/tenir-conseil.ts';
export { deposerElement, direStatut, type NouvelElement } from './actions/tenir-dossier.ts';
export type { ManqueFormateur } from './domain/competences.ts';
export { membresDuConseil, reunionsDuConseil } from './queries/conseil.query.ts';
export { type DossierIncomplet, dossiersIncomplets, partDesPermanents } from './queries/controles.query.ts';
export { type Mission, type ReferentLu, referents } from './queries/referents.query.ts';
export { voletCompetences } from './volet.ts';

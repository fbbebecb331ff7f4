export { colonnesDocuments } from './colonnes-matrice.ts';
export { envoyerDuDossier, produireDuDossier } from './actions/document-du-dossier.ts';
export { produireFeuille, produireProgramme } from './actions/document-de-session.ts';
export type { ColonneDocument } from './domain/colonnes.ts';
export { actualiserSession } from './actions/actualiser-session.ts';
export { voletDocuments } from './volet-documents.tsx';
export { enregistrerClauses, enregistrerTitres } from './actions/enregistrer-clauses.ts';
export { PROPOSITIONS as CLAUSES_PROPOSEES } from './propositions.fr.ts';

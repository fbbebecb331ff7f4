export { annulerDocument } from './actions/annuler-document.ts';
export { constaterDonnees } from './actions/constater-donnees.ts';
export { type Destinataire, envoyerDocument, type RefusEnvoi } from './actions/envoyer-document.ts';
export {
  type DocumentAGenerer,
  type DocumentGenere,
  type DonneesSansOrganisme,
  genererDocument,
} from './actions/generer-document.ts';
export { regenererDocument, type RefusRegeneration } from './actions/regenerer-document.ts';
export { proposerVersements } from './domain/contrat-individuel/versements.ts';
export type { EtatDocument } from './domain/etat.ts';
export type { Partie } from './domain/parties.ts';
export type { SujetDocument } from './domain/sujets.ts';
export type { TypeDocument } from './domain/types-document.ts';
export type { RefusDonnees } from './domain/verifier-donnees.ts';
export { type DocumentListe, listeDocuments } from './queries/liste-documents.query.ts';

export { annulerDocument } from './actions/annuler-document.ts';
export { constaterDonnees } from './actions/constater-donnees.ts';
export type { Destinataire } from './actions/ecrire-envois.ts';
export { envoyerDocument, type RefusEnvoi } from './actions/envoyer-document.ts';
export { enregistrerEnTete, poserLogo } from './actions/enregistrer-en-tete.ts';
export { lireLogo } from './domain/logo/lire-logo.ts';
export { caviarderDocument, effacerDocument, restreindreDocument } from './actions/effacer-document.ts';
export { ouvrirEnvoi } from './actions/ouvrir-envoi.ts';
export {
  type DocumentAGenerer,
  type DocumentGenere,
  type DonneesSansOrganisme,
  genererDocument,
} from './actions/generer-document.ts';
export { fichierDeVersion } from './actions/batir-version.ts';
export { regenererDocument, type RefusRegeneration } from './actions/regenerer-document.ts';
export { proposerVersements } from './domain/contrat-individuel/versements.ts';
export { ecrireDuree, ecrireEuros, ecrireJour } from './domain/ecriture.ts';
export { empreinteDe } from './domain/empreinte.ts';
export { type EtatDocument, etatDocument } from './domain/etat.ts';
export { type Manque, manquesDe } from './domain/mentions/manques.ts';
export type { Partie } from './domain/parties.ts';
export type { SujetDocument } from './domain/sujets.ts';
export { totaux } from './domain/prix.ts';
export { completer, type TypeDocument } from './domain/types-document.ts';
export type { RefusDonnees } from './domain/verifier-donnees.ts';
export { type DocumentListe, listeDocuments } from './queries/liste-documents.query.ts';
export { emetteur } from './queries/emetteur.query.ts';
export { messages as DOCUMENTS_FR } from './messages.fr.ts';
export { nomDuChamp } from './messages-champs.fr.ts';
export { phraseVersement } from './refusals.ts';

export { ajouterEtape, ajouterEtapes, type NouvelleEtape } from './actions/ajouter-etapes.ts';
export { creerSession, type NouvelleSession } from './actions/creer-session.ts';
export type { Financement } from './actions/ecrire-financements.ts';
export { inscrire, type NouvelleInscription } from './actions/inscrire.ts';
export { chronologie, statutLe, type Chronologie, type Segment } from './domain/chronologie.ts';
export {
  ORIGINES_FINANCEMENT,
  TYPES_STAGIAIRE,
  type OrigineFinancement,
  type TypeStagiaire,
} from './domain/codes-bpf.ts';
export { type FaitParcours, type Periode } from './domain/faits.ts';
export {
  parcoursIndividuel,
  type Decision,
  type LigneParcours,
  type ParcoursIndividuel,
} from './domain/parcours-individuel.ts';
export { evaluerAcquis, type Acquis } from './actions/evaluer-acquis.ts';
export type { Resultat } from './domain/evaluation.ts';
export { etatSession, type EtatSession } from './domain/session.ts';
export { type Statut } from './domain/statut.ts';
export { STATUTS as LIBELLES_STATUTS } from './messages.fr.ts';
export {
  inscriptionParId,
  inscriptionsDePersonne,
  inscriptionsDeSession,
  type Inscription,
} from './queries/inscriptions.query.ts';
export { sessionParId, type Session } from './queries/session-par-id.query.ts';
export type { ActeEnMasse, BilanActe, ColonneMatrice, EnvoiEnMasse } from './matrice.ts';
export type { LigneMatrice } from './queries/matrice.query.ts';
export { dossierPedagogique, type DossierPedagogique } from './queries/dossier-pedagogique.query.ts';
export { financementsDe } from './queries/financements.query.ts';
export { MOTIFS_PARCOURS } from './messages/positionnement.fr.ts';
export { envoyeTropVite } from './domain/vitesse.ts';
export { ouvrirCandidature, type NouvelleCandidature } from './actions/ouvrir-candidature.ts';
export type { DossierSuivi, EncartDeDossier, SuiviEntreprise, VoletPersonnel } from './suivi.ts';
export { voletsDeFiche } from './volets-de-fiche.ts';
export { responsablesPossibles, type Responsable } from './queries/responsables.query.ts';

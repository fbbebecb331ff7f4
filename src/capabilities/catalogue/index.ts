export { ajouterModule } from './actions/ajouter-module.ts';
export { annoncerSession, retirerAnnonce, type SessionAAnnoncer } from './actions/annoncer-session.ts';
export { creerFormation, type NouvelleFormation } from './actions/creer-formation.ts';
export { modifierFormation, type ChangementsFormation } from './actions/modifier-formation.ts';
export { montrerIndicateur } from './actions/montrer-indicateur.ts';
export { montrerIndicateurs } from './actions/montrer-indicateurs.ts';
export { publierFormation } from './actions/publier-formation.ts';
export { type IndicateurPublic, type SessionPublique } from './queries/publication.query.ts';
export {
  volumesDe,
  type Formation,
  type Lieu,
  type ModuleFormation,
  type NatureAction,
  type Reconnaissance,
  type Tarif,
} from './domain/formation.ts';
export {
  type FormationAChoisir,
  formationParId,
  type FormationLue,
  formationsAChoisir,
  modulesDeFormation,
} from './queries/formation.query.ts';
export { ecrireHeures, lireHeures } from './domain/heures.ts';
export { groupeNsf, SPECIALITES_NSF } from './domain/nsf.ts';
export { ligneDuNiveau, OBJECTIFS_BPF, type ObjectifBpf } from './domain/objectif-bpf.ts';
export { minorationDistance, pourCent, tauxDistance, type TauxDistance } from './domain/taux-distance.ts';
export {
  additionner,
  enseignementDe,
  MODALITES,
  retirer,
  sontDesVolumes,
  totalDe,
  VOLUMES_NULS,
  type Modalite,
  type Volumes,
} from './domain/volumes.ts';
export { informationsManquantes, type InformationPrealable } from './domain/information-prealable.ts';
export { MODALITES as LIBELLES_MODALITES } from './messages.fr.ts';
export { type FichePubliee, fichesPubliees } from './queries/fiches-publiees.query.ts';
export { MANQUES_PUBLICATION } from './messages.fr.ts';

export { consigner, type ConsignerContext, type Fait } from './actions/consigner.ts';
export { effacerFaits } from './actions/effacer-faits.ts';
export { adresseDeRecu, recu, recus } from './actions/emettre-recus.ts';
export { reglerAncrages } from './actions/regler-ancrages.ts';
export { scellerTout } from './actions/sceller-lot.ts';
export { eraserDeFaits } from './eraser.ts';
export type { Alteration, ClasseAlteration, Effacement } from './domain/alterations.ts';
export { type ClePublique, texteDAval } from './domain/cle.ts';
export { type ContenuDuFait, contenuCanonique, engagement } from './domain/contenu.ts';
export { noteDeTete, origineDe, type Tete, type TeteSignee, texteDeTete } from './domain/tete.ts';
export { ecrireRecu, lireRecu, type Recu, texteDeRecu } from './domain/recu.ts';
export { chronologie } from './queries/chronologie.query.tsx';
export { type ContenuScelle, contenusScelles } from './queries/contenus.query.ts';
export { type TeteDatee, tetesDatees } from './queries/horodatages.query.ts';
export { type PreuveInclusion, preuveCoherence, preuvesInclusion } from './queries/preuves.query.ts';
export {
  clesPubliques,
  derniereTete,
  dernieresTetes,
  teteALaTaille,
  teteCouvrant,
} from './queries/tetes.query.ts';
export {
  type OptionsVerification,
  type RapportRegistre,
  verifierRegistre,
} from './verification/verifier-registre.ts';
export { type VerdictRecu, verifierRecu } from './verification/verifier-recu.ts';

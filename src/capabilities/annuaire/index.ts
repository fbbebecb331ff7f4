export { ajouterPersonne } from './actions/ajouter-personne.ts';
export { ajouterContact, type NouveauContact, type RefusContact } from './actions/ajouter-contact.ts';
export { type ContexteAnnuaire } from './actions/contexte.ts';
export {
  creerEntreprise,
  type NouvelleEntreprise,
  type RefusEntreprise,
} from './actions/creer-entreprise.ts';
export { creerPersonne, type NouvellePersonne, type RefusPersonne } from './actions/creer-personne.ts';
export { type DonneesEntreprise, type Entreprise, nomEntreprise } from './domain/entreprise.ts';
export { type DonneesPersonne, nomComplet, nomDeListe, type Personne } from './domain/personne.ts';
export { lireSiret, sirenDe, siretLisible } from '#engines/numeros/index.ts';
export { lireTelephone, telephoneLisible } from './domain/telephone.ts';
export { chercherPersonnes } from './queries/chercher-personnes.query.ts';
export { entrepriseParId } from './persistence/entreprises.store.ts';
export { personneParId, personnesParIds } from './persistence/personnes.store.ts';
export { personnesProches } from './queries/personnes-proches.query.ts';
export type { LigneDeVolet, VoletDeFiche } from './volets.ts';

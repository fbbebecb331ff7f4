export { creerCompte, creerMembre, type NouveauCompte } from './actions/creer-compte.ts';
export { creerOrganisme, type NouvelOrganisme } from './actions/creer-organisme.ts';
export { EQUIPE, GESTION, type Role, ROLES } from './domain/roles.ts';

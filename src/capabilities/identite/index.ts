export { aviser, type Avis, type Avises, type Destinataires } from './actions/aviser.ts';
export { consommerLien } from './actions/consommer-lien.ts';
export { creerCompte, creerMembre, type NouveauCompte } from './actions/creer-compte.ts';
export { creerLien, creerLiens, type DemandeLien, type LienCree } from './actions/creer-lien.ts';
export { creerOrganisme, type NouvelOrganisme } from './actions/creer-organisme.ts';
export { inviter, type NouvelleInvitation } from './actions/inviter.ts';
export { revoquerLiens } from './actions/revoquer-liens.ts';
export { EQUIPE, GESTION, type Role, ROLES } from './domain/roles.ts';
export { organisme, type Organisme } from './queries/organisme.query.ts';

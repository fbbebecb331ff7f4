import { avis } from './messages/avis.fr.ts';
import { clesApi } from './messages/cles-api.fr.ts';
import { compte } from './messages/compte.fr.ts';
import { connexion } from './messages/connexion.fr.ts';
import { droits, faits, reglages } from './messages/reglages.fr.ts';
import { courrier } from './messages/courrier.fr.ts';
import { objets, pageDroits } from './messages/droits.fr.ts';
import { instance } from './messages/instance.fr.ts';
import { journal } from './messages/journal.fr.ts';
import { membres } from './messages/membres.fr.ts';
import { organisme } from './messages/organisme.fr.ts';
import { roles, rolesEnBref } from './messages/roles.fr.ts';
import { refus } from './messages/refus.fr.ts';

/** Every sentence of `identite` that a person reads. */
export const messages = {
  avis,
  clesApi,
  compte,
  connexion,
  courrier,
  droits,
  faits,
  instance,
  journal,
  membres,
  objets,
  organisme,
  pageDroits,
  refus,
  reglages,
  roles,
  rolesEnBref,
} as const;

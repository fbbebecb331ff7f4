import type { FactSentence } from '#platform/capability.ts';
import { FAITS as mots } from './pages/messages.fr.ts';

/** La phrase de chaque fait que le catalogue consigne. */
export const FAITS: Readonly<Record<string, FactSentence>> = {
  'formation.creee': () => mots['formation.creee'],
  'formation.modifiee': () => mots['formation.modifiee'],
  'formation.publiee': ({ version }) => mots['formation.publiee'](version),
  'formation.retiree': () => mots['formation.retiree'],
  'formation.archivee': () => mots['formation.archivee'],
  'formation.retablie': () => mots['formation.retablie'],
  'formation.relue': () => mots['formation.relue'],
  'formation.dupliquee': ({ original }) => mots['formation.dupliquee'](original),
  'module.ajoute': ({ intitule }) => mots['module.ajoute'](intitule),
  'module.modifie': ({ intitule }) => mots['module.modifie'](intitule),
  'module.deplace': ({ intitule }) => mots['module.deplace'](intitule),
  'module.supprime': ({ intitule }) => mots['module.supprime'](intitule),
};

import type { SettingDeclaration } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { clesApi, journal, membres, organisme, pageDroits } = messages;

/** The settings pages of `identite`, listed on `/reglages`. */
export const settings: readonly SettingDeclaration[] = [
  {
    href: '/reglages/organisme',
    label: organisme.titre,
    help: organisme.aide,
    right: 'organisme.modifier',
    order: 10,
  },
  { href: '/reglages/membres', label: membres.titre, help: membres.aide, right: 'membre.gerer', order: 20 },
  {
    href: '/reglages/droits',
    label: pageDroits.titre,
    help: pageDroits.aide,
    right: 'droit.lire',
    order: 30,
  },
  { href: '/reglages/cles-api', label: clesApi.titre, help: clesApi.aide, right: 'cle_api.gerer', order: 60 },
  { href: '/reglages/journal', label: journal.titre, help: journal.aide, right: 'journal.lire', order: 70 },
];

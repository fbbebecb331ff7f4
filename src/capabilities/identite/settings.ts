import type { SettingDeclaration } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { clesApi } = messages;

/** The settings pages of `identite`, listed on `/reglages`. */
export const settings: readonly SettingDeclaration[] = [
  { href: '/reglages/cles-api', label: clesApi.titre, help: clesApi.aide, right: 'cle_api.gerer', order: 60 },
];

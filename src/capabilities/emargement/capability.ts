import { defineCapability } from '#platform/capability.ts';

export const emargement = defineCapability({
  name: 'emargement',
  floor: 6,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue', 'parcours', 'planning'],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

import { defineCapability } from '#platform/capability.ts';

export const parcours = defineCapability({
  name: 'parcours',
  floor: 4,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue'],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

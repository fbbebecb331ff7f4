import { defineCapability } from '#platform/capability.ts';

export const planning = defineCapability({
  name: 'planning',
  floor: 5,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue', 'parcours'],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

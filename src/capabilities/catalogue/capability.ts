import { defineCapability } from '#platform/capability.ts';

export const catalogue = defineCapability({
  name: 'catalogue',
  floor: 3,
  dependsOn: ['identite', 'registre', 'referentiels'],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

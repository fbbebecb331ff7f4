import { defineCapability } from '#platform/capability.ts';

export const referentiels = defineCapability({
  name: 'referentiels',
  floor: 1,
  dependsOn: [],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

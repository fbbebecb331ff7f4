import { defineCapability } from '#platform/capability.ts';

export const registre = defineCapability({
  name: 'registre',
  floor: 1,
  dependsOn: [],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

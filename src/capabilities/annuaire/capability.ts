import { defineCapability } from '#platform/capability.ts';

export const annuaire = defineCapability({
  name: 'annuaire',
  floor: 2,
  dependsOn: ['identite', 'registre'],
  migrations: new URL('persistence/migrations/', import.meta.url),
});

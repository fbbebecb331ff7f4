import { defineCapability } from '#platform/capability.ts';
import { personalData } from './donnees-personnelles.ts';
import { demarrerSequenceur } from './scellement/sequenceur.ts';

export const registre = defineCapability({
  name: 'registre',
  floor: 1,
  dependsOn: [],
  migrations: new URL('persistence/migrations/', import.meta.url),
  personalData,
  background: demarrerSequenceur,
});

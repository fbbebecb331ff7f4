import { defineCapability } from '#platform/capability.ts';
import { FAITS } from './messages/faits.fr.ts';
import { REFUS } from './messages/refus.fr.ts';

export const planning = defineCapability({
  name: 'planning',
  floor: 5,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue', 'parcours'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  refusals: REFUS,
  facts: FAITS,
});

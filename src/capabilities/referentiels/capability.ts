import { defineCapability } from '#platform/capability.ts';
import { commandesImporter } from './commands/importer.ts';

export const referentiels = defineCapability({
  name: 'referentiels',
  floor: 1,
  dependsOn: [],
  migrations: new URL('persistence/migrations/', import.meta.url),
  commands: commandesImporter,
});

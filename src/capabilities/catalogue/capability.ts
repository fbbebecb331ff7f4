import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { aFaire, chercher } from './a-faire.ts';
import { commandesLheo } from './commands/lheo.ts';
import { REFUS_ECHANGE } from './messages-lheo.fr.ts';
import { personalData } from './donnees-personnelles.ts';
import { FAITS } from './faits.ts';
import { ROUTES } from './routes.ts';
import { CATALOGUE, DROITS } from './messages.fr.ts';
import { REFUS } from './refus.ts';

export const catalogue = defineCapability({
  name: 'catalogue',
  floor: 3,
  dependsOn: ['identite', 'registre', 'referentiels'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'formation.lire': { libelle: DROITS['formation.lire'], roles: [...EQUIPE, 'auditeur'] },
    'formation.modifier': { libelle: DROITS['formation.modifier'], roles: GESTION },
    'formation.publier': {
      libelle: DROITS['formation.publier'],
      roles: ['direction', 'responsable_pedagogique'],
    },
  },
  refusals: { ...REFUS, ...REFUS_ECHANGE },
  routes: ROUTES,
  nav: [{ href: '/formations', label: CATALOGUE.nav, icon: 'book', right: 'formation.lire', order: 40 }],
  facts: FAITS,
  todo: aFaire,
  search: chercher,
  personalData,
  commands: commandesLheo,
});

import { GESTION, ROLES } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { TRAVAIL_IMPORTER } from './actions/demander-importation.ts';
import { apiCertification, apiCertifications, apiMetiers } from './api/certifications.api.ts';
import { commandesImporter } from './commands/importer.ts';
import { importer } from './jobs/importer.ts';
import { droits, navigation, refus } from './messages.fr.ts';
import { pageCertification } from './pages/certification.page.tsx';
import { pageCertifications } from './pages/certifications.page.tsx';
import { pageImportations } from './pages/importations.page.tsx';
import { pageVersion } from './pages/version.page.tsx';

export const referentiels = defineCapability({
  name: 'referentiels',
  floor: 1,
  dependsOn: ['identite'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  // Les pages sont ouvertes à tout compte, l'administrateur de l'instance compris ; le droit est celui des clés de l'API.
  rights: { 'referentiels.consulter': { libelle: droits.consulter, roles: [...ROLES] } },
  refusals: { CertificationIntrouvable: { status: 404, message: refus.CertificationIntrouvable } },
  routes: [
    pageCertifications,
    pageCertification,
    pageImportations,
    pageVersion,
    apiCertifications,
    apiCertification,
    apiMetiers,
  ],
  nav: [
    {
      href: '/certifications',
      label: navigation.certifications,
      icon: 'document',
      right: 'referentiels.consulter',
      order: 90,
      roles: [...GESTION],
    },
    {
      href: '/instance/referentiels',
      label: navigation.importations,
      icon: 'folder',
      right: 'instance',
      order: 95,
    },
  ],
  jobs: { [TRAVAIL_IMPORTER]: importer },
  commands: commandesImporter,
});

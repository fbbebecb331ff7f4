import type { Route } from '#platform/http/route.ts';
import { API_CATALOGUE } from './api/catalogue.api.ts';
import { API_FORMATIONS } from './api/formations.api.ts';
import { pageCatalogue } from './pages/catalogue.page.tsx';
import { pageConditions } from './pages/conditions.page.tsx';
import { pageExporterLheo, pageOffrePublique } from './pages/exporter-lheo.page.ts';
import { pageFichePublique } from './pages/fiche-publique.page.tsx';
import { pageFormation } from './pages/formation.page.tsx';
import { pageFormations } from './pages/formations.page.tsx';
import { pageGeneral } from './pages/general.page.tsx';
import { pageImporterLheo } from './pages/importer-lheo.page.tsx';
import { pageModule, pageNouveauModule } from './pages/module.page.tsx';
import { pageNouvelleFormation } from './pages/nouvelle-formation.page.tsx';
import { pagePedagogie } from './pages/pedagogie.page.tsx';
import { pageVersions } from './pages/versions.page.tsx';

/** Les pages et l'API du catalogue. */
export const ROUTES: readonly Route[] = [
  pageFormations,
  pageNouvelleFormation,
  pageFormation,
  pageGeneral,
  pagePedagogie,
  pageConditions,
  pageNouveauModule,
  pageModule,
  pageVersions,
  pageCatalogue,
  pageFichePublique,
  pageImporterLheo,
  pageExporterLheo,
  pageOffrePublique,
  ...API_FORMATIONS,
  ...API_CATALOGUE,
];

import { type Capability, defineCapability } from '#platform/capability.ts';
import { sauvegardes } from './messages-sauvegardes.fr.ts';
import { pageAccueil } from './pages/accueil.page.tsx';
import { pagesInformations } from './pages/informations.page.tsx';
import { pageComposants } from './pages/composants.page.tsx';
import { pageRecherche } from './pages/recherche.page.tsx';
import { pageSauvegardes } from './pages/sauvegardes.page.tsx';

/** Gathers what the whole house knows; it is given the house rather than naming its capabilities. */
export const pilotage = (house: () => readonly Capability[]) =>
  defineCapability({
    name: 'pilotage',
    floor: 7,
    dependsOn: [],
    routes: [pageAccueil(house), pageRecherche(house), pageSauvegardes, pageComposants, ...pagesInformations],
    nav: [
      { href: '/', label: 'Aujourd’hui', icon: 'home', right: 'connecte', order: 0 },
      {
        href: '/instance/sauvegardes',
        label: sauvegardes.titre,
        icon: 'shield',
        right: 'instance',
        order: 96,
      },
    ],
  });

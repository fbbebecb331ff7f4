import { type Capability, defineCapability } from '#platform/capability.ts';
import { PREFIXE } from './auth/adresses.ts';
import { monterGuichet } from './auth/monter.ts';
import { personalData } from './donnees-personnelles.ts';
import { AVIS_CRONTAB, avisJobs } from './jobs/envoyer-avis.ts';
import { OUBLI_CRONTAB, oublier } from './jobs/oublier.ts';
import { messages } from './messages.fr.ts';
import type { CompteDemo } from './pages/connexion.page.tsx';
import type { Portier } from './portier.ts';
import { refusals } from './refusals.ts';
import { rights } from './rights.ts';
import { routes } from './routes.ts';
import { settings } from './settings.ts';
import { derniersAvis } from './derniers-avis.ts';
import { facts } from './facts.ts';

export interface IdentiteOptions {
  readonly portier: Portier;
  /** Accounts shown on the sign-in page; empty in production. */
  readonly demo: readonly CompteDemo[];
}

export const MIGRATIONS = {
  name: 'identite',
  migrations: new URL('persistence/migrations/', import.meta.url),
};

export const identite = ({
  portier,
  demo,
  house,
}: IdentiteOptions & { readonly house: () => readonly Capability[] }) =>
  defineCapability({
    name: 'identite',
    floor: 1,
    dependsOn: ['registre'],
    migrations: MIGRATIONS.migrations,
    rights,
    refusals,
    routes: routes(portier, demo, house),
    facts,
    settings,
    personalData,
    home: derniersAvis,
    nav: [
      { href: '/instance', label: messages.instance.nav, icon: 'settings', right: 'instance', order: 90 },
    ],
    islands: { 'cle-acces': new URL('islands/cle-acces.island.ts', import.meta.url) },
    mount: {
      prefixes: [PREFIXE],
      rate: 'connexion',
      register: (app, services) => monterGuichet(app, services, portier),
    },
    jobs: { ...avisJobs, 'identite.oublier': oublier },
    crontab: [...AVIS_CRONTAB, ...OUBLI_CRONTAB],
  });

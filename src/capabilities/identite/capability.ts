import { defineCapability } from '#platform/capability.ts';
import type { Auth } from './auth.ts';
import { AVIS_CRONTAB, avisJobs } from './jobs/envoyer-avis.ts';
import { messages } from './messages.fr.ts';
import { pageAvis } from './pages/avis.page.tsx';
import { pageConnexion } from './pages/connexion.page.tsx';
import { pageDeconnexion } from './pages/deconnexion.page.ts';

export interface IdentiteOptions {
  readonly auth: Auth;
  /** Accounts shown on the sign-in page; empty in production. */
  readonly demo: readonly { courriel: string; role: string }[];
}

export const MIGRATIONS = {
  name: 'identite',
  migrations: new URL('persistence/migrations/', import.meta.url),
};

export const identite = ({ auth, demo }: IdentiteOptions) =>
  defineCapability({
    name: 'identite',
    floor: 1,
    dependsOn: [],
    migrations: MIGRATIONS.migrations,
    refusals: {
      AvisInconnu: { status: 404, message: messages.refus.AvisInconnu },
      OrganismeInconnu: { status: 404, message: messages.refus.OrganismeInconnu },
      IdentifiantsFaux: { status: 401, message: messages.refus.IdentifiantsFaux },
      LienPerime: { status: 410, message: messages.refus.LienPerime },
    },
    routes: [pageConnexion(auth, demo), pageDeconnexion(auth), pageAvis],
    jobs: avisJobs,
    crontab: AVIS_CRONTAB,
  });

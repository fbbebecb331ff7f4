import { type Capability, defineCapability } from '#platform/capability.ts';
import { JOB_APRES } from './actions/effacer-personne.ts';
import type { JournalEffacements } from './domain/journal.ts';
import { apresEffacement } from './jobs/apres-effacement.ts';
import { PURGE_CRONTAB, purger } from './jobs/purger.ts';
import { messages } from './messages.fr.ts';
import { pageMesDonnees } from './pages/mes-donnees.page.tsx';
import { pagePersonne } from './pages/personne.page.tsx';
import { pageRegistre } from './pages/registre.page.tsx';
import { createPlan } from './plan-de-la-maison.ts';

export const MIGRATIONS = {
  name: 'confidentialite',
  migrations: new URL('persistence/migrations/', import.meta.url),
};

/** Register, export, erasure and purge of personal data, over what the whole house declares. */
export const confidentialite = (house: () => readonly Capability[], journal: JournalEffacements) => {
  const plan = createPlan(house);
  return defineCapability({
    name: 'confidentialite',
    floor: 7,
    dependsOn: ['identite', 'registre', 'annuaire'],
    migrations: MIGRATIONS.migrations,
    rights: {
      'donnees.lire': {
        libelle: messages.droits['donnees.lire'],
        roles: ['direction', 'referent_qualite', 'auditeur'],
      },
      'donnees.gerer': { libelle: messages.droits['donnees.gerer'], roles: ['direction'] },
    },
    refusals: { PersonneDejaEffacee: { status: 409, message: messages.refus.PersonneDejaEffacee } },
    facts: { 'personne.effacee': () => messages.faits['personne.effacee'] },
    settings: [
      {
        href: '/reglages/donnees-personnelles',
        label: messages.registre.titre,
        help: messages.registre.aide,
        right: 'donnees.lire',
        order: 80,
      },
    ],
    routes: [pageRegistre(plan), pagePersonne(plan), pageMesDonnees(plan)],
    jobs: { 'confidentialite.purger': purger(plan), [JOB_APRES]: apresEffacement(journal) },
    crontab: PURGE_CRONTAB,
  });
};

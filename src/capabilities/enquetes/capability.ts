import { defineCapability } from '#platform/capability.ts';
import { aFaire } from './a-faire.ts';
import { donneesPersonnelles } from './donnees-personnelles.ts';
import { faits } from './faits.ts';
import { envoyerEnquetes, JOB_ENVOYER } from './jobs/envoyer.ts';
import { mots } from './messages.fr.ts';
import { pageCampagne } from './pages/campagne.page.tsx';
import { pageEnquetes, PATH } from './pages/enquetes.page.tsx';
import { pageResultats } from './pages/resultats.page.tsx';
import { pageReponse, pageReponses } from './pages/reponses.page.tsx';
import { pageEnqueteParLien, pageMonEnquete } from './pages/repondre.page.tsx';
import { refusals } from './refusals.ts';

const CONDUITE = ['direction', 'responsable_pedagogique', 'referent_qualite'] as const;

export const enquetes = defineCapability({
  name: 'enquetes',
  floor: 6,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue', 'parcours', 'planning'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'enquetes.voir': {
      libelle: 'Voir les résultats des enquêtes, sans les noms',
      roles: [...CONDUITE, 'assistant', 'formateur', 'auditeur'],
    },
    'enquetes.lire': {
      libelle: 'Voir les enquêtes de toutes les sessions',
      roles: [...CONDUITE, 'assistant', 'auditeur'],
    },
    'enquetes.traiter': { libelle: 'Décider des réponses défavorables', roles: [...CONDUITE] },
    'enquetes.publier': {
      libelle: 'Publier les résultats, noter les réunions de restitution',
      roles: [...CONDUITE],
    },
    'enquetes.repondre': {
      libelle: 'Répondre aux enquêtes qui lui sont adressées',
      roles: ['apprenant', 'entreprise', 'formateur'],
    },
  },
  refusals,
  routes: [
    pageResultats,
    pageEnquetes,
    pageReponses,
    pageReponse,
    pageCampagne,
    pageEnqueteParLien,
    pageMonEnquete,
  ],
  nav: [
    {
      href: PATH,
      label: mots.nav,
      icon: 'chart',
      right: 'enquetes.voir',
      order: 70,
    },
  ],
  jobs: { [JOB_ENVOYER]: envoyerEnquetes },
  crontab: [`15 7 * * * ${JOB_ENVOYER}`],
  facts: faits,
  todo: aFaire,
  personalData: donneesPersonnelles,
});

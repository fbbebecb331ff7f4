import { GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { actualiserRecents, actualiserTout } from './actions/actualiser.ts';
import { effacement } from './actions/effacer-documents.ts';
import { JOB_LOT } from './actions/demander-lot.ts';
import { traiterLot } from './actions/traiter-lot.ts';
import { faits } from './faits.ts';
import { ecrans } from './messages-ecrans.fr.ts';
import { pageClauses, PATH as REGLAGES } from './pages/clauses.page.tsx';
import { pageDocumentsInscription } from './pages/documents-inscription.page.tsx';
import { pageDocumentsSession } from './pages/documents-session.page.tsx';
import { pageMesDocuments, pageMonFichier, PATH as MES_DOCUMENTS } from './pages/mes-documents.page.tsx';
import { refusals } from './refusals.ts';

export const dossiers = defineCapability({
  name: 'dossiers',
  floor: 6,
  dependsOn: [
    'identite',
    'registre',
    'annuaire',
    'documents',
    'catalogue',
    'parcours',
    'planning',
    'emargement',
  ],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'document.lire_soi': {
      libelle: 'Lire et signer ses propres documents',
      roles: ['apprenant', 'entreprise'],
    },
    'dossiers.regler': { libelle: 'Écrire ce que disent tous les documents', roles: GESTION },
  },
  refusals,
  routes: [pageDocumentsSession, pageDocumentsInscription, pageClauses, pageMesDocuments, pageMonFichier],
  nav: [
    { href: MES_DOCUMENTS, label: ecrans.moi.titre, icon: 'document', right: 'document.lire_soi', order: 40 },
  ],
  settings: [
    {
      href: REGLAGES,
      label: ecrans.clauses.titre,
      help: ecrans.clauses.aide,
      right: 'dossiers.regler',
      order: 30,
    },
  ],
  jobs: {
    [JOB_LOT]: (payload, services) =>
      traiterLot(services, payload as unknown as { organismeId: string; lotId: string }),
    'dossiers.actualiser': (_payload, services) => actualiserRecents(services),
    'dossiers.actualiser_tout': (_payload, services) => actualiserTout(services),
  },
  crontab: ['*/5 * * * * dossiers.actualiser', '40 3 * * * dossiers.actualiser_tout'],
  facts: faits,
  eraser: effacement,
  personalData: [
    {
      column: 'dossiers.formateur.titres',
      category: 'scolarite',
      purpose: 'Citer les titres des formateurs dans le contrat individuel (art. L. 6353-4 C. trav.)',
      basis: 'obligation-legale',
      retentionMonths: 72,
      erasure: 'effacer',
    },
    {
      column: 'dossiers.clauses.referent_handicap',
      category: 'identite',
      purpose:
        'Dire à qui s’adresser pour un besoin lié au handicap (art. L. 6353-8 C. trav. ; indicateur 26)',
      basis: 'obligation-legale',
      retentionMonths: null,
      erasure: 'effacer',
    },
  ],
});

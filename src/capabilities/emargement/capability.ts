import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { aFaire } from './a-faire.ts';
import { faits } from './messages/faits.fr.ts';
import { pageAnomalie } from './pages/anomalie.page.tsx';
import { pageAnomalies } from './pages/anomalies.page.tsx';
import { pageCode } from './pages/code.page.tsx';
import { pageCorriger } from './pages/corriger.page.tsx';
import { pageEmargement } from './pages/emargement.page.tsx';
import { pageFeuille } from './pages/feuille.page.tsx';
import { pageLiens } from './pages/liens.page.tsx';
import { pageReglagesEmargement } from './pages/reglages.page.tsx';
import { pageRejoindre, pageRejoindreParLien } from './pages/rejoindre.page.ts';
import { pageNoter } from './pages/noter.page.tsx';
import { pageSigner, pageSignerParLien } from './pages/signer.page.tsx';
import { JOB_CONTROLER, JOB_CONTROLER_NUIT } from './actions/travaux.ts';
import { controler, controlerTout } from './jobs/controler.ts';
import { reglages } from './messages/reglages.fr.ts';
import { refusals } from './refusals.ts';

const ABSENCES_ET_PREUVES = {
  category: 'presence',
  purpose: 'Prouver la présence en formation (art. R. 6313-3 et D. 6211-2 C. trav.)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'conserver-preuve',
} as const;

export const emargement = defineCapability({
  name: 'emargement',
  floor: 6,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue', 'parcours', 'planning'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'emargement.voir': {
      libelle: 'Voir les créneaux à émarger',
      roles: [...EQUIPE, 'auditeur', 'apprenant'],
    },
    'emargement.lire': { libelle: 'Lire les feuilles d’émargement', roles: [...EQUIPE, 'auditeur'] },
    'emargement.tenir': { libelle: 'Ouvrir, remplir et clore une feuille', roles: [...GESTION, 'formateur'] },
    'emargement.corriger': { libelle: 'Corriger une feuille close, avec un motif', roles: [...GESTION] },
    'emargement.controler': {
      libelle: 'Regarder les anomalies de signature',
      roles: [...GESTION, 'referent_qualite'],
    },
    'emargement.regler': {
      libelle: 'Régler les délais de l’émargement',
      roles: ['direction', 'responsable_pedagogique'],
    },
    'emargement.signer': { libelle: 'Signer sa présence', roles: ['apprenant'] },
  },
  refusals,
  routes: [
    pageEmargement,
    pageFeuille,
    pageNoter,
    pageCode,
    pageSigner,
    pageSignerParLien,
    pageCorriger,
    pageLiens,
    pageRejoindre,
    pageRejoindreParLien,
    pageReglagesEmargement,
    pageAnomalies,
    pageAnomalie,
  ],
  nav: [{ href: '/emargement', label: 'Émargement', icon: 'pen', right: 'emargement.voir', order: 30 }],
  settings: [
    {
      href: '/reglages/emargement',
      label: reglages.titre,
      help: reglages.aide,
      right: 'emargement.regler',
      order: 50,
    },
  ],
  jobs: { [JOB_CONTROLER]: controler, [JOB_CONTROLER_NUIT]: controlerTout },
  crontab: [`30 2 * * * ${JOB_CONTROLER_NUIT}`],
  facts: faits,
  todo: aFaire,
  personalData: [
    { column: 'emargement.presence.statut', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.methode', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.minutes', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.arrivee', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.depart', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.essai.le', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.essai.verdict', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.essai.age_secondes', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.appareil', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.adresse_ip', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.navigateur', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.presence.motif', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.essai.appareil', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.anomalie.donnees', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.anomalie.commentaire', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.appareil_prete.appareil', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.acces_visio.appareil', ...ABSENCES_ET_PREUVES },
  ],
});

import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { aFaire } from './a-faire.ts';
import { apiFeuille, apiFeuilles } from './api/feuilles.api.ts';
import {
  apiHeuresFinanceurs,
  apiHeuresInscription,
  apiHeuresSession,
  apiPresences,
} from './api/heures.api.ts';
import { faits } from './messages/faits.fr.ts';
import { pageAbsences } from './pages/absences.page.tsx';
import { pageHeuresFinanceurs } from './pages/heures-financeurs.page.tsx';
import { pageHeuresInscription } from './pages/heures-inscription.page.tsx';
import { pageHeuresSession } from './pages/heures-session.page.tsx';
import { pageJustificatif } from './pages/justificatif.page.tsx';
import { pageJustificatifs } from './pages/justificatifs.page.tsx';
import { pageJustifier, pageJustifierParLien } from './pages/justifier.page.tsx';
import { pageMesAbsences } from './pages/mes-absences.page.tsx';
import { pageMaPiece, pagePiece } from './pages/piece.page.ts';
import { pageAnomalie } from './pages/anomalie.page.tsx';
import { pageAnomalies } from './pages/anomalies.page.tsx';
import { pageCode } from './pages/code.page.tsx';
import { pageCorriger } from './pages/corriger.page.tsx';
import { pageEmargement } from './pages/emargement.page.tsx';
import { pageFeuille } from './pages/feuille.page.tsx';
import { pageLiens } from './pages/liens.page.tsx';
import { pageSaisie, pageScan } from './pages/saisie.page.tsx';
import { pageReglagesEmargement } from './pages/reglages.page.tsx';
import { pageRejoindre, pageRejoindreParLien } from './pages/rejoindre.page.ts';
import { pageNoter } from './pages/noter.page.tsx';
import { pageSigner, pageSignerParLien } from './pages/signer.page.tsx';
import { effacement } from './actions/effacer-pieces.ts';
import { JOB_CONTROLER, JOB_CONTROLER_NUIT } from './actions/travaux.ts';
import { JOB_PREVENIR, prevenirAbsences } from './jobs/prevenir-absences.ts';
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

const PIECES = {
  category: 'sante',
  purpose: 'Décider si une absence en formation est excusée',
  basis: 'obligation-legale',
  retentionMonths: 36,
  erasure: 'effacer',
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
    'emargement.saisir': {
      libelle: 'Saisir une feuille papier après le créneau',
      roles: [...GESTION],
    },
    'emargement.controler': {
      libelle: 'Regarder les anomalies de signature',
      roles: [...GESTION, 'referent_qualite'],
    },
    'emargement.regler': {
      libelle: 'Régler les délais de l’émargement',
      roles: ['direction', 'responsable_pedagogique'],
    },
    'absences.lire': {
      libelle: 'Voir les absences et les retards',
      roles: [...GESTION, 'referent_handicap', 'referent_qualite', 'auditeur'],
    },
    'absences.instruire': { libelle: 'Recevoir et décider les justificatifs d’absence', roles: [...GESTION] },
    'absences.lire_soi': { libelle: 'Voir et justifier ses propres absences', roles: ['apprenant'] },
    'heures.lire': { libelle: 'Voir les heures réalisées', roles: [...EQUIPE, 'auditeur'] },
    'heures.valider': {
      libelle: 'Valider les travaux à distance et le temps en entreprise',
      roles: [...GESTION, 'formateur'],
    },
    'heures.financeurs': {
      libelle: 'Voir les heures par financeur',
      roles: [...GESTION, 'referent_qualite', 'auditeur'],
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
    pageAbsences,
    pageJustificatifs,
    pageJustificatif,
    pagePiece,
    pageJustifier,
    pageJustifierParLien,
    pageMesAbsences,
    pageMaPiece,
    pageSaisie,
    pageScan,
    pageHeuresInscription,
    pageHeuresSession,
    pageHeuresFinanceurs,
    apiFeuilles,
    apiFeuille,
    apiPresences,
    apiHeuresInscription,
    apiHeuresSession,
    apiHeuresFinanceurs,
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
  jobs: {
    [JOB_CONTROLER]: controler,
    [JOB_CONTROLER_NUIT]: controlerTout,
    [JOB_PREVENIR]: prevenirAbsences,
  },
  crontab: [`30 2 * * * ${JOB_CONTROLER_NUIT}`, `45 6 * * 1-6 ${JOB_PREVENIR}`],
  facts: faits,
  todo: aFaire,
  eraser: effacement,
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
    { column: 'emargement.justificatif.du', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.justificatif.au', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.justificatif.decision', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.justificatif.motif', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.justificatif_piece.nature', ...PIECES },
    { column: 'emargement.justificatif_piece.precisions', ...PIECES },
    { column: 'emargement.justificatif_piece.fichier', ...PIECES },
    { column: 'emargement.justificatif_piece.nom_fichier', ...PIECES },
    { column: 'emargement.justificatif_piece.type_fichier', ...PIECES },
    { column: 'emargement.saisie.motif', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.saisie.fichier', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.saisie.nom_fichier', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.activite.module', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.activite.modalite', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.activite.le', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.activite.minutes', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.activite.travail', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.activite.motif_annulation', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.anomalie.donnees', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.anomalie.commentaire', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.appareil_prete.appareil', ...ABSENCES_ET_PREUVES },
    { column: 'emargement.acces_visio.appareil', ...ABSENCES_ET_PREUVES },
  ],
});

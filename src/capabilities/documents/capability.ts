import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { batirVersion } from './actions/batir-version.ts';
import { relireModeles } from './actions/relire-modeles.ts';
import { aFaire, chercher } from './a-faire.ts';
import { apiAnnuler, apiDocument, apiEnvoyer, apiGenerer, apiListe } from './api/documents.api.ts';
import { faits } from './faits.ts';
import { typesARediger } from './formulaires.fr.ts';
import { ecrans } from './messages-ecrans.fr.ts';
import { enTeteFr } from './messages-en-tete.fr.ts';
import { pageActe } from './pages/acte.page.tsx';
import { pageAvenant } from './pages/avenant.page.tsx';
import { pageDocument } from './pages/document.page.tsx';
import { pageApercuEnTete } from './pages/apercu-en-tete.page.ts';
import { pageDocuments } from './pages/documents.page.tsx';
import { pageEnTete, PATH_EN_TETE } from './pages/en-tete.page.tsx';
import { pageFichier, pageFichierParLien } from './pages/fichiers.page.ts';
import { pageLogo } from './pages/logo.page.ts';
import { pagePreuve } from './pages/preuve.page.ts';
import { pageRediger } from './pages/rediger.page.tsx';
import { JOB_BATIR } from './persistence/versions.store.ts';
import type { VersionDesignee } from './queries/version-a-batir.query.ts';
import { refusals } from './refusals.ts';

const PREUVE = {
  purpose: 'Établir, envoyer et prouver les documents de la formation (art. L. 6353-1 à L. 6353-8 C. trav.)',
  basis: 'obligation-legale',
  retentionMonths: 72,
  erasure: 'conserver-preuve',
} as const;

export const documents = defineCapability({
  name: 'documents',
  floor: 2,
  dependsOn: ['identite', 'registre'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'documents.lire': { libelle: 'Lire les documents de l’organisme', roles: [...EQUIPE, 'auditeur'] },
    'documents.gerer': { libelle: 'Créer, envoyer et annuler des documents', roles: [...GESTION] },
    'documents.regler': {
      libelle: 'Régler l’en-tête des documents : logo, mentions, certification',
      roles: ['direction'],
    },
    'documents.archives': {
      libelle: 'Consulter, en disant pourquoi, les documents gardés comme preuve seulement',
      roles: ['direction', 'auditeur'],
    },
    'documents.signer': { libelle: 'Signer au nom de l’organisme', roles: ['direction'] },
  },
  refusals,
  routes: [
    pageDocuments,
    pageEnTete,
    pageLogo,
    pageApercuEnTete,
    ...typesARediger.map(pageRediger),
    pageDocument,
    pageFichier,
    pagePreuve,
    pageAvenant,
    pageActe,
    pageFichierParLien,
    apiListe,
    apiDocument,
    apiGenerer,
    apiEnvoyer,
    apiAnnuler,
  ],
  nav: [{ href: '/documents', label: ecrans.titre, icon: 'document', right: 'documents.lire', order: 50 }],
  settings: [
    { href: PATH_EN_TETE, label: enTeteFr.titre, help: enTeteFr.aide, right: 'documents.regler', order: 15 },
  ],
  jobs: {
    [JOB_BATIR]: (payload, services) => batirVersion(services, payload as unknown as VersionDesignee),
    'documents.relire': (_payload, services) => relireModeles(services),
  },
  crontab: ['20 3 * * * documents.relire'],
  facts: faits,
  todo: aFaire,
  search: chercher,
  personalData: [
    { column: 'documents.document.objet', category: 'texte-libre', ...PREUVE },
    { column: 'documents.document.recherche', category: 'texte-libre', ...PREUVE },
    { column: 'documents.document.donnees_actuelles', category: 'scolarite', ...PREUVE },
    { column: 'documents.document.motif_annulation', category: 'texte-libre', ...PREUVE },
    { column: 'documents.document.donnees_avenant', category: 'scolarite', ...PREUVE },
    { column: 'documents.version.donnees', category: 'scolarite', ...PREUVE },
    { column: 'documents.envoi.nom', category: 'identite', ...PREUVE },
    { column: 'documents.envoi.courriel', category: 'contact', ...PREUVE },
    { column: 'documents.restriction.prenom', category: 'identite', ...PREUVE },
    { column: 'documents.restriction.nom', category: 'identite', ...PREUVE },
    { column: 'documents.signature.nom', category: 'identite', ...PREUVE },
    { column: 'documents.signature.preuve', category: 'connexion', ...PREUVE },
  ],
});

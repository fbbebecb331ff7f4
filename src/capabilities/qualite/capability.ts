import { EQUIPE } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { aFaire } from './a-faire.ts';
import { donneesPersonnelles } from './audit/donnees-personnelles.ts';
import { faits as faitsAudit } from './audit/faits.ts';
import { pageAudit } from './audit/pages/audit.page.tsx';
import { pageAudits } from './audit/pages/audits.page.tsx';
import { pageMaisonIndicateur } from './audit/pages/maison-indicateur.page.tsx';
import { pageMaison } from './audit/pages/maison.page.tsx';
import { refusals as refusalsAudit } from './audit/refusals.ts';
import { JOB_TENDANCE, JOB_VERIFIER, recalculerTendance, verifierPartout } from './jobs/verifier.ts';
import { droitsFr, faitsFr, tableauFr } from './messages.fr.ts';
import { reglagesFr } from './messages-indicateur.fr.ts';
import { REGLAGES, TABLEAU } from './pages/chemins.ts';
import { pageDepot, pageFichierDepot } from './pages/depot.page.tsx';
import { pageIndicateur } from './pages/indicateur.page.tsx';
import { pageReglages } from './pages/reglages.page.tsx';
import { pageTableau } from './pages/tableau.page.tsx';
import { refusals } from './refusals.ts';

export const qualite = defineCapability({
  name: 'qualite',
  floor: 7,
  dependsOn: ['identite', 'registre', 'catalogue', 'parcours', 'emargement', 'amelioration', 'enquetes'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'qualite.lire': { libelle: droitsFr.lire, roles: [...EQUIPE, 'auditeur'] },
    'qualite.tenir': { libelle: droitsFr.tenir, roles: ['direction', 'referent_qualite'] },
  },
  refusals: { ...refusals, ...refusalsAudit },
  personalData: donneesPersonnelles,
  routes: [
    pageTableau,
    pageIndicateur,
    pageDepot,
    pageFichierDepot,
    pageReglages,
    pageAudits,
    pageAudit,
    pageMaison,
    pageMaisonIndicateur,
  ],
  todo: aFaire,
  nav: [
    {
      href: TABLEAU,
      label: tableauFr.titre,
      icon: 'shield',
      right: 'qualite.lire',
      order: 32,
      roles: ['direction', 'referent_qualite', 'auditeur'],
    },
  ],
  settings: [
    { href: REGLAGES, label: reglagesFr.titre, help: reglagesFr.aide, right: 'qualite.tenir', order: 35 },
  ],
  jobs: {
    [JOB_VERIFIER]: (_payload, services) => verifierPartout(services),
    [JOB_TENDANCE]: (payload, services) =>
      recalculerTendance(services, payload as unknown as { organismeId: string; jours: number }),
  },
  crontab: [`20 4 * * * ${JOB_VERIFIER}`],
  facts: {
    ...faitsAudit,
    'qualite.verifiee': ({ manquants }) => faitsFr.verifiee(Number(manquants)),
    'qualite.reglee': () => faitsFr.reglee,
    'indicateur.confie': ({ numero, repris }) =>
      repris === true ? faitsFr.repris(Number(numero)) : faitsFr.confie(Number(numero)),
    'efficacite.notee': ({ numero }) => faitsFr.notee(Number(numero)),
    'depot_qualite.depose': ({ intitule, numero }) => faitsFr.depose(String(intitule), Number(numero)),
    'depot_qualite.remplace': ({ intitule, numero }) => faitsFr.remplace(String(intitule), Number(numero)),
    'depot_qualite.retire': ({ intitule, numero }) => faitsFr.retire(String(intitule), Number(numero)),
  },
});

import { EQUIPE, GESTION, ROLES } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { aFaire } from './a-faire.ts';
import { donneesPersonnelles } from './donnees-personnelles.ts';
import { faits } from './messages/faits.fr.ts';
import { pageAction } from './pages/action.page.tsx';
import { pageActions } from './pages/actions.page.tsx';
import { pageIncident } from './pages/incident.page.tsx';
import { pageIncidents } from './pages/incidents.page.tsx';
import { pageReclamation } from './pages/reclamation.page.tsx';
import { pageReclamations } from './pages/reclamations.page.tsx';
import { pageReclamer, pageReclamerDedans } from './pages/reclamer.page.tsx';
import { pageRisque } from './pages/risque.page.tsx';
import { pageRisques } from './pages/risques.page.tsx';
import { pageVeille } from './pages/veille.page.tsx';
import { pageVeilles } from './pages/veilles.page.tsx';
import { refusals } from './refusals.ts';

const QUALITE = ['direction', 'responsable_pedagogique', 'referent_qualite'] as const;

/** Complaints, incidents, improvement plan, risks, watch, subcontractors: indicators 23–25, 27, 31 and 32. */
export const amelioration = defineCapability({
  name: 'amelioration',
  floor: 6,
  dependsOn: ['identite', 'registre', 'annuaire', 'catalogue', 'parcours', 'planning'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'reclamations.deposer': {
      libelle: 'Faire une réclamation et suivre les siennes',
      roles: ROLES.filter((role) => role !== 'auditeur'),
    },
    'reclamations.lire': {
      libelle: 'Lire le registre des réclamations',
      roles: [...GESTION, 'referent_qualite', 'auditeur'],
    },
    'reclamations.traiter': {
      libelle: 'Saisir et traiter les réclamations',
      roles: [...GESTION, 'referent_qualite'],
    },
    'incidents.lire': { libelle: 'Lire les incidents', roles: [...EQUIPE, 'auditeur'] },
    'incidents.signaler': { libelle: 'Signaler un incident et dire sa solution', roles: [...EQUIPE] },
    'amelioration.lire': { libelle: 'Lire le plan d’amélioration', roles: [...EQUIPE, 'auditeur'] },
    'risques.lire': { libelle: 'Lire le registre des risques qualité', roles: [...QUALITE, 'auditeur'] },
    'veille.lire': { libelle: 'Lire la veille et dire qu’on l’a lue', roles: [...EQUIPE, 'auditeur'] },
    'veille.tenir': { libelle: 'Noter la veille et dire ce qu’elle change', roles: [...QUALITE] },
    'amelioration.tenir': { libelle: 'Décider et juger les actions d’amélioration', roles: [...QUALITE] },
  },
  refusals,
  routes: [
    pageReclamer,
    pageReclamerDedans,
    pageReclamations,
    pageReclamation,
    pageIncidents,
    pageIncident,
    pageActions,
    pageAction,
    pageRisques,
    pageRisque,
    pageVeilles,
    pageVeille,
  ],
  facts: faits,
  todo: aFaire,
  personalData: donneesPersonnelles,
});

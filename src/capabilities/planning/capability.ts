import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { personalData } from './donnees-personnelles.ts';
import { reperes } from './reperes.ts';
import { aFaire } from './a-faire.ts';
import { FAITS } from './messages/faits.fr.ts';
import { REFUS } from './messages/refus.fr.ts';
import {
  apiAnnulerCreneau,
  apiCreerCreneau,
  apiCreneau,
  apiCreneaux,
  apiDeplacerCreneau,
} from './api/creneaux.api.ts';
import { apiDisponibilites } from './api/disponibilites.api.ts';
import { apiCreerLieu, apiCreerSalle, apiLieu, apiLieux, apiSalle, apiSalles } from './api/lieux.api.ts';
import { pageAbsences } from './pages/absences.page.tsx';
import { pageAgendaFlux } from './pages/agenda-flux.page.ts';
import { pageAgendaPartage } from './pages/agenda-partage.page.tsx';
import { pageAnnulerCreneau } from './pages/annuler-creneau.page.tsx';
import { pageCompteAgenda } from './pages/compte-agenda.page.tsx';
import { pageConflits } from './pages/conflits.page.tsx';
import { pageCreneau } from './pages/creneau.page.tsx';
import { pageDeplacerCreneau } from './pages/deplacer-creneau.page.tsx';
import { pageFermetures } from './pages/fermetures.page.tsx';
import { pageGroupes } from './pages/groupes.page.tsx';
import { pageLieu } from './pages/lieu.page.tsx';
import { pageLieux } from './pages/lieux.page.tsx';
import { pageNouveauCreneau } from './pages/nouveau-creneau.page.tsx';
import { pageNouveauLieu } from './pages/nouveau-lieu.page.tsx';
import { pageNouvelleSalle } from './pages/nouvelle-salle.page.tsx';
import { pagePlanifier } from './pages/planifier.page.tsx';
import { pagePlanning } from './pages/planning.page.tsx';
import { pageSalle } from './pages/salle.page.tsx';
import { pageSalles } from './pages/salles.page.tsx';

import { chercher } from './recherche.ts';

export const planning = defineCapability({
  name: 'planning',
  floor: 5,
  dependsOn: ['identite', 'registre', 'annuaire', 'documents', 'catalogue', 'parcours'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'planning.voir': { libelle: 'Voir son planning', roles: [...EQUIPE, 'apprenant', 'auditeur'] },
    'planning.lire': {
      libelle: 'Voir le planning de tous, les salles et les lieux',
      roles: [...EQUIPE, 'auditeur'],
    },
    'planning.modifier': { libelle: 'Poser, déplacer et annuler des créneaux', roles: GESTION },
    'planning.absences': {
      libelle: 'Dire quand on n’est pas disponible',
      roles: [...GESTION, 'formateur'],
    },
  },
  refusals: REFUS,
  facts: FAITS,
  todo: aFaire,
  home: reperes,
  search: chercher,
  personalData,
  nav: [{ href: '/planning', label: 'Planning', icon: 'calendar', right: 'planning.voir', order: 20 }],
  routes: [
    pagePlanning,
    pageConflits,
    pageAgendaPartage,
    pageCompteAgenda,
    pageAgendaFlux,
    pageNouveauCreneau,
    pageCreneau,
    pageDeplacerCreneau,
    pageAnnulerCreneau,
    pagePlanifier,
    pageGroupes,
    pageAbsences,
    pageFermetures,
    pageLieux,
    pageNouveauLieu,
    pageLieu,
    pageSalles,
    pageNouvelleSalle,
    pageSalle,
    apiLieux,
    apiLieu,
    apiCreerLieu,
    apiSalles,
    apiSalle,
    apiCreerSalle,
    apiCreneaux,
    apiCreneau,
    apiCreerCreneau,
    apiDeplacerCreneau,
    apiAnnulerCreneau,
    apiDisponibilites,
  ],
});
